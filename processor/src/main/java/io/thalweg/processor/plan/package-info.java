/**
 * The outline of the program: steps wired to streams, and a visible list of passes that decide how it runs.
 *
 * <p>Made from the model, read by every emitter. Free of JavaPoet, of javac's model API, and of any engine.
 */
package io.thalweg.processor.plan;
