/**
 * What joins keep: the records of both sides per key and window, or per key and ordered by time.
 *
 * <p>Owned by the thread of the lane. Finding the key and calling the user's method are generated code. Must not depend on
 * anything but state and the record buffers of windows.
 */
package io.thalweg.runtime.join;
