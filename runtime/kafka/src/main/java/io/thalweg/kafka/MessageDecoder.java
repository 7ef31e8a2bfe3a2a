package io.thalweg.kafka;

import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes a record of a message. Used by one thread at a time.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface MessageDecoder<T> {

    /**
     * Decodes a message.
     *
     * @param message as it was read; key and value may be null
     * @return the record, or null for none: the message is passed over
     * @throws io.thalweg.api.MalformedInputException if the message is not a record; the source then does what {@code malformed} says
     * @throws IOException if something else is wrong; the job then fails
     */
    T decode(ConsumerRecord<byte[], byte[]> message) throws IOException;
}
