package io.thalweg.runtime.sink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A hidden file that is complete and durable, and waits for its checkpoint.
 *
 * @param checkpoint for which it was prepared
 * @param lane that wrote it
 * @param number that makes its name unique, together with the lane
 * @param length in bytes
 */
record PreparedFile(long checkpoint, int lane, long number, long length) {

    private static final int VERSION = 1;
    private static final int BYTES = 3 * Long.BYTES + Integer.BYTES;

    /** The order in which files are committed: whoever commits them again does so in the same one. */
    private static final Comparator<PreparedFile> ORDER = Comparator.comparingLong(PreparedFile::checkpoint)
            .thenComparingInt(PreparedFile::lane)
            .thenComparingLong(PreparedFile::number);

    /** What goes into the checkpoint: a version, and four numbers for each file. */
    static byte[] write(List<PreparedFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(VERSION);
        for (PreparedFile file : files) {
            out.writeLong(file.checkpoint);
            out.writeInt(file.lane);
            out.writeLong(file.number);
            out.writeLong(file.length);
        }
        return bytes.toByteArray();
    }

    /** The files of all lanes, in the order in which they are committed. */
    static List<PreparedFile> readAll(List<byte[]> lanes) throws IOException {
        List<PreparedFile> files = new ArrayList<>();
        for (byte[] lane : lanes) {
            files.addAll(read(lane));
        }
        files.sort(ORDER);
        return files;
    }

    private static List<PreparedFile> read(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != VERSION || (bytes.length - 1) % BYTES != 0) {
            throw new IOException("the checkpoint holds files of a sink in a form that is not known");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1));
        List<PreparedFile> files = new ArrayList<>();
        while (in.available() > 0) {
            files.add(new PreparedFile(in.readLong(), in.readInt(), in.readLong(), in.readLong()));
        }
        return files;
    }
}
