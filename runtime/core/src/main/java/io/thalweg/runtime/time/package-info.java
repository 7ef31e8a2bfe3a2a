/**
 * Event time: generators of watermarks, idleness, and the rules that make one watermark out of several.
 *
 * <p>Owns the E rows of the semantics up to the point where an operator receives its watermark. Everything here is
 * owned by the thread of one lane and holds no lock; time is passed in, never read. Depends on {@code io.thalweg.api}
 * only.
 */
package io.thalweg.runtime.time;
