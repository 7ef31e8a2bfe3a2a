package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;

/** Reads the blocks of one data file and checks each; keeps the last one. One thread at a time. */
final class BlockReader {

    private final Storage storage;
    private final String path;
    private final FileId id;
    private final int file;
    private final long content;
    private final byte[] block = new byte[Blocks.HEADER + Blocks.PAYLOAD];
    private long held = -1;

    private BlockReader(Storage storage, String path, FileId id, int file, long content) {
        this.storage = storage;
        this.path = path;
        this.id = id;
        this.file = file;
        this.content = content;
    }

    /** @param file index of the file in the manifest */
    static BlockReader open(Storage storage, String path, FileId id, int file, long content) throws IOException {
        if (storage.kind(path) != EntryKind.FILE) {
            throw new CorruptCheckpointException(path + " is missing");
        }
        if (storage.size(path) != Blocks.fileLength(content)) {
            throw new CorruptCheckpointException(path + " has " + storage.size(path) + " bytes where "
                    + Blocks.fileLength(content) + " are expected");
        }
        return new BlockReader(storage, path, id, file, content);
    }

    int file() {
        return file;
    }

    /** A block with its header; the array is used again for the next one. */
    byte[] read(long index) throws IOException {
        if (index != held) {
            held = -1;
            int length = Blocks.length(content, index);
            long position = index * (Blocks.HEADER + Blocks.PAYLOAD);
            storage.read(path, position, block, 0, Blocks.HEADER + length);
            Blocks.check(path, id, index, block, length);
            held = index;
        }
        return block;
    }

    /** Bytes of the content; the manifest is known to tell no range beyond it. */
    byte[] range(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            long at = position + done;
            byte[] source = read(at / Blocks.PAYLOAD);
            int from = (int) (at % Blocks.PAYLOAD);
            int part = Math.min(length - done, Blocks.PAYLOAD - from);
            System.arraycopy(source, Blocks.HEADER + from, bytes, done, part);
            done += part;
        }
        return bytes;
    }
}
