/**
 * The annotation processor: calls the phases in their order, {@code read}, {@code validate}, {@code plan}, {@code
 * emit}, and writes what comes out.
 *
 * <p>Owns rounds, options and files. Used by one thread, that of javac. Nothing else may depend on this package.
 */
package io.thalweg.processor;
