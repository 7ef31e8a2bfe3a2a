/**
 * Timers of keyed steps: the queue that orders them, and what a handler sets them with.
 *
 * <p>Owned by the thread of the lane, without locks. Is told the time by generated code, and depends on {@code state} for
 * hash functions only.
 */
package io.thalweg.runtime.time.timer;
