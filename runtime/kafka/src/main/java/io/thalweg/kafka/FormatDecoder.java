package io.thalweg.kafka;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the value of each message as one record of a text format. One reader reads all messages, so that an object that the format
 * can fill again is filled again. Used by one thread.
 *
 * @param <T> the type of the records
 */
final class FormatDecoder<T> implements MessageDecoder<T> {

    private final Format<T> format;
    private final MessageStream stream = new MessageStream();
    private Format.Reader<T> reader; // null until the first message
    private T record;

    FormatDecoder(Format<T> format) {
        this.format = format;
    }

    @Override
    public T decode(ConsumerRecord<byte[], byte[]> message) throws MalformedInputException {
        if (message.value() == null) {
            throw new MalformedInputException("", "the message has no value", message.offset());
        }
        try {
            return read(message);
        } catch (MalformedInputException e) {
            throw new MalformedInputException(e.text(), e.reason(), message.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of arrays: the format does not fit, for example for a missing header
        }
    }

    private T read(ConsumerRecord<byte[], byte[]> message) throws IOException {
        stream.feed(message.value());
        if (reader == null) {
            reader = format.reader(stream, 0);
        }
        T next = reader.next(record);
        if (next == null) {
            throw new MalformedInputException("", "the message is blank", message.offset());
        }
        record = next;
        requireAllRead(message);
        return next;
    }

    private void requireAllRead(ConsumerRecord<byte[], byte[]> message) throws IOException {
        long read = reader.position();
        if (read == stream.fed()) {
            return;
        }
        T rest = record;
        while (rest != null) {
            rest = pass();
        }
        throw new MalformedInputException("", "the message has more than one line", message.offset());
    }

    /** One line more that nobody wants; null behind the last one. */
    private T pass() throws IOException {
        try {
            return reader.next(record);
        } catch (MalformedInputException e) {
            return record;
        }
    }
}
