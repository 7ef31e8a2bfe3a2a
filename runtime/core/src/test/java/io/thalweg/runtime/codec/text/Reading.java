package io.thalweg.runtime.codec.text;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes texts with a format, for tests. */
public final class Reading {

    private Reading() {}

    /** All that a text holds: records, and the reasons of malformed ones with their positions. */
    public static List<Object> all(Format<?> format, String text) throws IOException {
        return all(format, text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Object> all(Format<?> format, byte[] bytes) throws IOException {
        return from(format, new ByteArrayInputStream(bytes), 0, new ArrayList<>());
    }

    /**
     * What follows a position, with the positions behind each record.
     *
     * @param positions takes the positions
     */
    public static List<Object> from(Format<?> format, InputStream in, long position, List<Long> positions)
            throws IOException {
        return rest(format.reader(in, position), positions);
    }

    private static <T> List<Object> rest(Format.Reader<T> reader, List<Long> positions) throws IOException {
        List<Object> found = new ArrayList<>();
        while (true) {
            try {
                T record = reader.next(null);
                if (record == null) {
                    return found;
                }
                found.add(record);
            } catch (MalformedInputException e) {
                found.add("malformed at " + e.position() + ": " + e.reason());
            }
            positions.add(reader.position());
        }
    }

    public static <T> byte[] write(Format<T> format, List<T> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.Writer<T> writer = format.writer(out, true);
        for (T record : records) {
            writer.write(record);
        }
        writer.flush();
        return out.toByteArray();
    }

    /** Hands over the bytes in pieces of changing length, from one byte up. */
    public static InputStream inPieces(byte[] bytes, int longest) {
        return new ByteArrayInputStream(bytes) {
            private int turn;

            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 1 + turn++ % longest));
            }
        };
    }
}
