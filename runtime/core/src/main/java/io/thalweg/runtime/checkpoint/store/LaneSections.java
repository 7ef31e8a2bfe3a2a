package io.thalweg.runtime.checkpoint.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The sections of one lane, cut into blocks. The lane adds; another thread may take full blocks away meanwhile, and takes
 * the last one when the lane is known to have added everything.
 */
final class LaneSections implements SnapshotSections {

    private final FileId file;
    private final List<SectionEntry> sections = new ArrayList<>();
    private final Queue<byte[]> full = new ConcurrentLinkedQueue<>();
    private byte[] open;
    private int filled; // bytes of content in it
    private long sealed; // blocks
    private long content; // bytes
    private long entries;

    LaneSections(FileId file) {
        this.file = file;
    }

    @Override
    public void add(SectionId id, int entryCount, byte[] bytes, int offset, int length) {
        if (entryCount < 0) {
            throw new IllegalArgumentException(id + " cannot have " + entryCount + " entries");
        }
        sections.add(new SectionEntry(id, entryCount, file.number(), content, length));
        entries += entryCount;
        content += length;
        int from = offset;
        while (from < offset + length) {
            from += fill(bytes, from, offset + length - from);
        }
    }

    private int fill(byte[] bytes, int from, int most) {
        if (open == null) {
            open = new byte[Blocks.HEADER + Blocks.PAYLOAD];
        }
        int length = Math.min(most, Blocks.PAYLOAD - filled);
        System.arraycopy(bytes, from, open, Blocks.HEADER + filled, length);
        filled += length;
        if (filled == Blocks.PAYLOAD) {
            seal();
        }
        return length;
    }

    private void seal() {
        Blocks.seal(file, sealed++, open, filled);
        byte[] block = open;
        open = null;
        if (filled < Blocks.PAYLOAD) {
            block = Arrays.copyOf(block, Blocks.HEADER + filled);
        }
        filled = 0;
        full.add(block);
    }

    /** Seals what is left; the lane must have added its last section before. */
    void finish() {
        if (filled > 0) {
            seal();
        }
    }

    /** A block to be written, null if none is full. Any one thread. */
    byte[] take() {
        return full.poll();
    }

    FileId file() {
        return file;
    }

    List<SectionEntry> sections() {
        return sections;
    }

    long content() {
        return content;
    }

    long entries() {
        return entries;
    }
}
