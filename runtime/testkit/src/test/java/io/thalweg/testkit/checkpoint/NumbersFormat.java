package io.thalweg.testkit.checkpoint;

import io.thalweg.api.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One number a line, behind a header; written when flushed, as formats do. */
final class NumbersFormat implements Format<Integer> {

    static final String HEADER = "number";

    @Override
    public Reader<Integer> reader(InputStream in, long position) {
        throw new UnsupportedOperationException("these files are only written");
    }

    @Override
    public Writer<Integer> writer(OutputStream out, boolean atStart) {
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        if (atStart) {
            held.writeBytes((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Writer<>() {
            @Override
            public void write(Integer number) {
                held.writeBytes((number + "\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void flush() throws IOException {
                out.write(held.toByteArray());
                held.reset();
                out.flush();
            }
        };
    }
}
