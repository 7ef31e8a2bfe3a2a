package io.thalweg.kafka;

import io.thalweg.api.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes each record as the value of a message, as one line of a text format without its end. Used by one thread.
 *
 * @param <T> the type of the records
 */
final class FormatEncoder<T> implements MessageEncoder<T> {

    private final String topic;
    private final Format<T> format;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Format.Writer<T> writer; // null until the first record

    FormatEncoder(String topic, Format<T> format) {
        this.topic = topic;
        this.format = format;
    }

    @Override
    public ProducerRecord<byte[], byte[]> encode(T record) throws IOException {
        if (writer == null) {
            writer = format.writer(bytes, false);
        }
        writer.write(record);
        writer.flush();
        byte[] line = bytes.toByteArray();
        bytes.reset();
        return new ProducerRecord<>(topic, withoutEnd(line));
    }

    private static byte[] withoutEnd(byte[] line) {
        int end = line.length;
        if (end > 0 && line[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && line[end - 1] == '\r') {
            end--;
        }
        return Arrays.copyOf(line, end);
    }
}
