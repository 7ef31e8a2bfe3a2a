/**
 * Codecs and text formats: for each type that travels, a class that reads and writes it without reflection.
 *
 * <p>Owns the shape of those classes and their names. Everything here is used by one thread within one compilation.
 * Depends on the model only, not on the plan, and on no other emitter.
 */
package io.thalweg.processor.emit.codec;
