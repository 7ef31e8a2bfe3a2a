package io.thalweg.kafka;

import java.io.IOException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes a message of a record. Used by one thread at a time.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface MessageEncoder<T> {

    /**
     * Encodes a record. If the message has no timestamp of its own it gets that of the record, if that has one.
     *
     * @return the message, to whatever topic; its bytes are not changed afterwards
     * @throws IOException if there is no message for the record; the job then fails
     */
    ProducerRecord<byte[], byte[]> encode(T record) throws IOException;
}
