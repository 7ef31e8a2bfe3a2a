/**
 * Windows that need more than their end: with triggers, evictors, or without an end at all. Per key and window one object
 * of a generated class, with timers.
 *
 * <p>Owns the rules W8 to W20 and, for these windows, W4 to W7 and W21 to W23. Generated code owns the table of keys and
 * calls the user's handlers, trigger and evictor. Owned by the thread of one lane. Depends on the API and the clock only.
 */
package io.thalweg.runtime.window.triggered;
