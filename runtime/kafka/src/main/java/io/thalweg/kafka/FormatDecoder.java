package io.thalweg.kafka;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import java.io.IOException;
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
    public T decode(ConsumerRecord<byte[], byte[]> message) throws IOException {
        if (message.value() == null) {
            throw new MalformedInputException("", "the message has no value", message.offset());
        }
        try {
            return read(message);
        } catch (MalformedInputException e) {
            passRest(); // it is not part of the next message
            throw new MalformedInputException(e.text(), e.reason(), message.offset());
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
        if (reader.position() < stream.fed()) {
            throw new MalformedInputException("", "the message has more than one line", message.offset());
        }
        return next;
    }

    private void passRest() throws IOException {
        boolean more = true;
        while (more) {
            try {
                more = reader.next(record) != null;
            } catch (MalformedInputException e) {
                more = true;
            }
        }
    }
}
