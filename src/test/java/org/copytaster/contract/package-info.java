/** The contract: topics, schemas, examples and the AsyncAPI document under {@code topics/}, held against each other. */
@NullMarked
package org.copytaster.contract;

import org.jspecify.annotations.NullMarked;
