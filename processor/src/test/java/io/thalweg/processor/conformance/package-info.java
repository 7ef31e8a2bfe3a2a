/**
 * Runs the conformance scenarios: data files that say what a job must give for an input.
 *
 * <p>Test code; single-threaded. The files are loaded as they are, so a new scenario of a known form needs no code.
 */
package io.thalweg.processor.conformance;
