/**
 * Sinks: what stands behind the built-in ones.
 *
 * <p>A sink is used by the thread of one lane. Must not depend on other packages of the runtime.
 */
package io.thalweg.runtime.sink;
