/** Stage 7: the Kafka Streams topology around the desk: topics, records, dead letters. */
@NullMarked
package org.copytaster.stream;

import org.jspecify.annotations.NullMarked;
