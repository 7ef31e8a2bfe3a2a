/**
 * The airports with the longest delays of each hour: a window that adds up per airport, and a second one of the same length
 * that ranks what the first one found. Beside them, behind each hundred flights of an airport, how late the last ones were.
 *
 * <p>Shows windows in a row, all records of a window as an {@code Iterable}, a trigger and an evictor on a global window.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.topn;
