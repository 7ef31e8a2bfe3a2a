package io.thalweg.runtime.checkpoint.store;

/**
 * Where a section lies.
 *
 * @param id what it belongs to
 * @param entries how many entries it has
 * @param file index of its file in the manifest
 * @param position of its first byte in the content of the file
 * @param length in bytes
 */
public record SectionEntry(SectionId id, int entries, int file, long position, int length) {}
