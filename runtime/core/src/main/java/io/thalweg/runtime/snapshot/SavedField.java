package io.thalweg.runtime.snapshot;

/**
 * A field of a table, as far as its bytes are concerned.
 *
 * @param name its name
 * @param was its name in an earlier version of the job, empty for none
 * @param type the primitive type, or the structure that the codec tells
 * @param word its index among the words of a slot, -1 if it is an object
 */
public record SavedField(String name, String was, String type, int word) {}
