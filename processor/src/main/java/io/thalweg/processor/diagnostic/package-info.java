/**
 * What the compiler tells the user: the catalogue of codes, the report that collects diagnostics, and the printer that
 * places them in the source.
 *
 * <p>Beside {@code read} the only package that knows javac's model API. Nothing here throws for a mistake of the
 * user's. Used by one thread, that of javac.
 */
package io.thalweg.processor.diagnostic;
