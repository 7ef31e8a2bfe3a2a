/**
 * Properties that hold for all generated code: deterministic, small methods, robust against hostile texts and awkward
 * names, free of clashes.
 *
 * <p>Test code; single-threaded. Must not depend on other packages of tests than {@code testing} and {@code golden}.
 */
package io.thalweg.processor.quality;
