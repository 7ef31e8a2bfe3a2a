package io.thalweg.kafka;

import java.io.IOException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a sink promises, and how. Threads are those of {@link io.thalweg.api.TransactionalSink}. */
interface Delivery {

    void write(ProducerRecord<byte[], byte[]> message) throws IOException;

    byte[] prepare() throws IOException;

    void commit(byte[] transaction) throws IOException;

    void abortOthers() throws IOException;

    void close() throws IOException;
}
