package io.thalweg.runtime.state;

/**
 * What stood at some neighbouring indices of a table, for {@link SlotTable#show}.
 *
 * @param slots the words
 * @param objects the objects
 * @param first where in these arrays the copy begins
 * @param end where it ends
 * @param mask indices up to this one are used if they have a hash
 * @param mixed whether hashes are mixed ones
 * @param zero whether the index behind that, of the key whose hash is 0, is used
 */
public record SlotCopy(long[] slots, Object[] objects, int first, int end, int mask, boolean mixed, boolean zero) {}
