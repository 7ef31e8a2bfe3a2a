/**
 * Counters of the engine and of the steps.
 *
 * <p>A counter has one writer, the thread of its lane; any thread may read. Must not depend on any package of the
 * engine.
 */
package io.thalweg.runtime.metrics;
