/**
 * Bad input, made from a seed. {@link org.copytaster.fuzz.InputGenerator} makes it, {@link
 * org.copytaster.fuzz.DeskFuzz} holds the desk against it, and what ever broke something is in the corpus for good.
 */
@NullMarked
package org.copytaster.fuzz;

import org.jspecify.annotations.NullMarked;
