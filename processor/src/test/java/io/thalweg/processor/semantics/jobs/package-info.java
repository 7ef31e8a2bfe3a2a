/**
 * Random jobs and random streams, made from a seed: compiled in memory, run by the testkit in every way the engine may
 * bring records to them, and compared with a plain interpreter of the same job that knows nothing of the engine.
 *
 * <p>Test code; single-threaded.
 */
package io.thalweg.processor.semantics.jobs;
