/**
 * The airports with the longest delays of each hour: a window that counts per airport, and a second one of the same length
 * that ranks what the first one found. While an hour is still open, a preview of it comes with each hundred flights.
 *
 * <p>Shows windows in a row, all records of a window as an {@code Iterable}, a trigger and an evictor on a global window.
 */
package io.thalweg.examples.topn;
