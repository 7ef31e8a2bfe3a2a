/**
 * All of Thalweg that user code touches at run time, beside the annotations. Names follow Apache Flink's where Flink
 * has the thing.
 *
 * <p>Owns interfaces, value types and the factories of the built-in sources and sinks. Everything handed to a step is
 * used on the thread of the lane that calls it. Depends on nothing of the engine but what stands behind those
 * factories.
 */
package io.thalweg.api;
