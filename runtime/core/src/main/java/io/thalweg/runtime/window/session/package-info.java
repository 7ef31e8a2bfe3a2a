/**
 * Session windows: per key the intervals that are open, which of them a record joins, when they fire and end.
 *
 * <p>Owns the rules W4 to W7, W10 and W21 to W23 for sessions and the order of firings. Generated code owns the table
 * of keys and calls the user's handlers. Owned by the thread of one lane. Time is passed in, never read. Depends on
 * nothing else of the runtime.
 */
package io.thalweg.runtime.window.session;
