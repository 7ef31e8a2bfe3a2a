/**
 * Windows: which are open, when they fire, what is late. Aligned ones here, sessions in a package of their own.
 *
 * <p>A record is late for a step when the last window it belongs to is over: {@code maxTimestamp + lateness <= time}
 * (E20, W22). Generated code asks this package where a record's state is, and does the calls of the user's handlers
 * itself. Owned by the thread of the lane. Depends on {@code state} only.
 */
package io.thalweg.runtime.window;
