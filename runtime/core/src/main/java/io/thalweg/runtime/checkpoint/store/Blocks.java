package io.thalweg.runtime.checkpoint.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The form of a data file: blocks, each of a length, a checksum and at most {@link #PAYLOAD} bytes. All blocks but the last
 * are full, so that the place of a byte can be computed. The checksum covers the file's id and the block's index as well,
 * so that a block in another place, or of another file, does not fit.
 */
final class Blocks {

    /** The most bytes of content in a block: with its header it is 64 KiB. */
    static final int PAYLOAD = 64 * 1024 - 8;

    /** The bytes in front of the content: its length and its checksum. */
    static final int HEADER = 8;

    private Blocks() {}

    /** Fills the header of a block whose content begins behind it. */
    static void seal(FileId file, long index, byte[] block, int length) {
        ByteBuffer header = ByteBuffer.wrap(block);
        header.putInt(0, length);
        header.putInt(4, checksum(file, index, block, length));
    }

    /** Fails if a block is not the one that was sealed. */
    static void check(String path, FileId file, long index, byte[] block, int length)
            throws CorruptCheckpointException {
        ByteBuffer header = ByteBuffer.wrap(block);
        if (header.getInt(0) != length) {
            throw new CorruptCheckpointException(path + ", block " + index + ": the length is " + header.getInt(0)
                    + " where " + length + " is expected");
        }
        int found = checksum(file, index, block, length);
        if (header.getInt(4) != found) {
            throw new CorruptCheckpointException(path + ", block " + index + ": the checksum is "
                    + Integer.toHexString(found) + " where " + Integer.toHexString(header.getInt(4)) + " is expected");
        }
    }

    private static int checksum(FileId file, long index, byte[] block, int length) {
        ByteBuffer place = ByteBuffer.allocate(32);
        place.putLong(file.epoch()).putLong(file.checkpoint()).putInt(file.number());
        place.putLong(index).putInt(length).flip();
        CRC32C checksum = new CRC32C();
        checksum.update(place);
        checksum.update(block, HEADER, length);
        return (int) checksum.getValue();
    }

    /** How many blocks hold so many bytes. */
    static long count(long bytes) {
        return (bytes + PAYLOAD - 1) / PAYLOAD;
    }

    /** How long the file with so many bytes of content is. */
    static long fileLength(long bytes) {
        return bytes + count(bytes) * HEADER;
    }

    /** The length of the content of a block of a file with so many bytes of content. */
    static int length(long bytes, long index) {
        return (int) Math.min(PAYLOAD, bytes - index * PAYLOAD);
    }
}
