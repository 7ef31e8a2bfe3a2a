package io.thalweg.kafka;

import java.io.IOException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends at once; all that was written has been stored when a checkpoint is prepared. */
final class SentMessages implements Delivery {

    private static final byte[] NOTHING = {};

    private final String topic;
    private final ClientProperties properties;
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile Exception failure; // of a message, told by the thread of the producer

    SentMessages(ClientProperties properties, String topic) throws IOException {
        this.topic = topic;
        this.properties = properties;
        try {
            producer = new KafkaProducer<>(properties.all());
        } catch (KafkaException e) {
            throw Failures.of(topic, properties, "making a producer", e);
        }
    }

    @Override
    public void write(ProducerRecord<byte[], byte[]> message) throws IOException {
        requireSent();
        try {
            producer.send(message, (metadata, e) -> failure = e == null ? failure : e);
        } catch (KafkaException e) {
            throw Failures.of(message.topic(), properties, "sending", e);
        }
    }

    private void requireSent() throws IOException {
        if (failure != null) {
            throw Failures.of(topic, properties, "sending", failure.getMessage(), failure);
        }
    }

    @Override
    public byte[] prepare() throws IOException {
        producer.flush();
        requireSent();
        return NOTHING;
    }

    @Override
    public void commit(byte[] transaction) {
        throw new IllegalStateException("there are no transactions");
    }

    @Override
    public void abortOthers() {} // nothing can be undone

    @Override
    public void close() {
        producer.close();
    }
}
