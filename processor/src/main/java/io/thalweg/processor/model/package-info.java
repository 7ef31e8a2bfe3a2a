/**
 * A job as its author wrote it, as immutable values.
 *
 * <p>Made by {@code read}, checked by {@code validate}, turned into a program's outline by {@code plan}. Lists are in
 * declaration order. Knows nothing of javac's model API and of JavaPoet; a node's {@link
 * io.thalweg.processor.model.Origin} leads back to the source for messages.
 */
package io.thalweg.processor.model;
