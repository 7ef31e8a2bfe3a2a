package io.thalweg.api;

/**
 * Input that could not be read as a record; the type of the streams {@code <source>.malformed}.
 *
 * @param split the split it stands in, for example the file's name
 * @param position where it begins in the split, in the source's own units
 * @param text the input itself, or its beginning if it is long
 * @param reason what is wrong with it, for a person to read
 */
public record MalformedRecord(String split, long position, String text, String reason) {}
