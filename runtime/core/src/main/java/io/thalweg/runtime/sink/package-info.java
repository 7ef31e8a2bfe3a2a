/**
 * Sinks: what stands behind the built-in ones.
 *
 * <p>A sink is used by the thread of one lane, but for {@link io.thalweg.runtime.sink.SharedSink}, which several lanes
 * write to and which locks. Must not depend on other packages of the runtime than {@code env}.
 */
package io.thalweg.runtime.sink;
