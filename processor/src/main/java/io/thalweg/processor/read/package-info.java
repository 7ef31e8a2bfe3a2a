/**
 * Reads a job class as javac shows it into the immutable model.
 *
 * <p>Owns all knowledge of how steps, handlers, keys and event types are written in Java. Annotations are read by name,
 * so that the compiler does not depend on the annotations' classes. Mistakes go into a {@link
 * io.thalweg.processor.diagnostic.Report}; nothing here throws for them. Knows nothing of plans and emitters. Used by
 * one thread, that of javac; nothing outlives the round.
 */
package io.thalweg.processor.read;
