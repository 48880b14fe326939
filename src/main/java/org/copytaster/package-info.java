/**
 * The life of an article, one package a step:
 *
 * <ol>
 *   <li>{@code intake}: the bytes from Kafka become a raw article, or are refused;
 *   <li>{@code language}: its language is identified;
 *   <li>{@code clean}: boilerplate lines are struck out, each with its reason;
 *   <li>{@code entities}: people, organisations and places are found and named;
 *   <li>{@code topics}: the story is filed under IPTC Media Topics;
 *   <li>{@code desk}: the five as one pure call, which ends in a verdict;
 *   <li>{@code stream}: the verdict goes to the topic it belongs to.
 * </ol>
 *
 * <p>Dependencies point one way: article ← stages ← desk ← stream ← run ← command.
 */
@NullMarked
package org.copytaster;

import org.jspecify.annotations.NullMarked;
