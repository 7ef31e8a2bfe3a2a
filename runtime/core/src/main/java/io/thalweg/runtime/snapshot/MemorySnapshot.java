package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A snapshot that stays in memory. One thread at a time. */
public final class MemorySnapshot implements SnapshotSections, RestoredSections {

    private final List<Section> sections = new ArrayList<>();

    private record Section(SectionId id, int entries, byte[] bytes) {}

    /** Without sections. */
    public MemorySnapshot() {}

    @Override
    public void add(SectionId id, int entries, byte[] bytes, int offset, int length) {
        sections.add(new Section(id, entries, Arrays.copyOfRange(bytes, offset, offset + length)));
    }

    @Override
    public void read(Predicate<SectionId> wanted, Reader reader) {
        for (Section section : sections) {
            if (wanted.test(section.id())) {
                reader.read(section.id(), section.entries(), section.bytes());
            }
        }
    }

    /** How many bytes all sections have together. */
    public long bytes() {
        return sections.stream().mapToLong(section -> section.bytes().length).sum();
    }
}
