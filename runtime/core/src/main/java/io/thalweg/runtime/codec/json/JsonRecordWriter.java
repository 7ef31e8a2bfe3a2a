package io.thalweg.runtime.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.thalweg.api.Format;
import io.thalweg.runtime.codec.text.TextOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON line by line, buffered. Used by one thread. */
final class JsonRecordWriter<T> implements Format.Writer<T> {

    private static final int HAND_OVER_BYTES = 64 * 1024;

    private final JsonFormat<T> format;
    private final JsonFactory factory;
    private final OutputStream out;
    private final TextOutput lines = new TextOutput();
    private JsonWriter writer;

    JsonRecordWriter(JsonFormat<T> format, JsonFactory factory, OutputStream out) throws IOException {
        this.format = format;
        this.factory = factory;
        this.out = out;
        writer = newWriter();
    }

    private JsonWriter newWriter() throws IOException {
        JsonGenerator generator = factory.createGenerator(lines);
        return new JsonWriter(generator);
    }

    @Override
    public void write(T record) throws IOException {
        int lineStart = lines.size();
        boolean complete = false;
        try {
            format.write(record, writer);
            writer.endLine();
            complete = true;
        } finally {
            if (!complete) {
                lines.truncate(lineStart);
                writer = newWriter(); // the old one is in the middle of a value
            }
        }
        if (lines.size() >= HAND_OVER_BYTES) {
            lines.handOver(out);
        }
    }

    @Override
    public void flush() throws IOException {
        lines.handOver(out);
        out.flush();
    }
}
