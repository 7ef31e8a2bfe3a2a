package io.thalweg.kafka;

import io.thalweg.api.Format;
import io.thalweg.api.TransactionalSink;
import java.io.IOException;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes messages. Readers that read committed ones see each record once, when its checkpoint is complete: until then the messages
 * are kept in memory and in the checkpoint, and a transaction of Kafka lasts only as long as it takes to commit. In a job without
 * checkpoints all messages are kept until its end; {@link #atLeastOnce} keeps none.
 *
 * <p>Which transactions have been committed is written beside the messages, as offsets of consumer groups {@code
 * thalweg-<sink>-<lane>} that read nothing. Their retention must be longer than a job may be down.
 *
 * <p>Made for each lane; {@link TransactionalSink} says which thread calls what.
 *
 * @param <T> the type of the records
 */
public final class KafkaSink<T> implements TransactionalSink<T> {

    private static final int BATCH_BYTES = 256 * 1024;

    private final String topic;
    private final MessageEncoder<T> encoder;
    private final ClientProperties properties;
    private boolean exactlyOnce = true;
    private Delivery delivery; // null until it is opened

    private KafkaSink(String servers, String topic, MessageEncoder<T> encoder) {
        this.topic = Objects.requireNonNull(topic, "topic");
        this.encoder = Objects.requireNonNull(encoder, "encoder");
        properties = new ClientProperties(Objects.requireNonNull(servers, "servers"))
                .fix("key.serializer", ByteArraySerializer.class.getName())
                .fix("value.serializer", ByteArraySerializer.class.getName())
                .fix("enable.idempotence", "true")
                .fix("acks", "all")
                // Two first requests that overtake each other on a new topic are never put in order again by the
                // broker.
                .preset("max.in.flight.requests.per.connection", "1")
                .preset("batch.size", Integer.toString(BATCH_BYTES))
                .preset("linger.ms", "5")
                .preset("compression.type", "lz4");
    }

    /**
     * A sink whose messages are lines of a text format, without keys. Nothing is opened before the job starts.
     *
     * @param servers host and port of some brokers, separated by commas
     * @param topic takes the messages, and holds no others of any interest to {@link KafkaSink}
     */
    public static <T> KafkaSink<T> of(String servers, String topic, Format<T> format) {
        Objects.requireNonNull(format, "format");
        return new KafkaSink<>(servers, topic, new FormatEncoder<>(topic, format));
    }

    /**
     * A sink of messages of any form.
     *
     * @param servers host and port of some brokers, separated by commas
     * @param topic exists already; messages may go to others, too
     */
    public static <T> KafkaSink<T> of(String servers, String topic, MessageEncoder<T> encoder) {
        return new KafkaSink<>(servers, topic, encoder);
    }

    /** Sends each message at once, outside of transactions. Those behind the last checkpoint are sent again after a failure. */
    public KafkaSink<T> atLeastOnce() {
        exactlyOnce = false;
        return this;
    }

    /**
     * Sets a property of Kafka's producer.
     *
     * @throws IllegalArgumentException for those that the promise depends on: serializers, servers, {@code acks} and idempotence
     */
    public KafkaSink<T> with(String name, String value) {
        if (name.equals("transactional.id")) {
            throw new IllegalArgumentException(
                    "the property transactional.id is made of the names of job and step; it cannot be set");
        }
        properties.set(name, value);
        return this;
    }

    @Override
    public void open(String name, int lane) throws IOException {
        delivery = exactlyOnce
                ? new HeldMessages(lane, new MessageCommitter(properties, topic, name))
                : new SentMessages(properties, topic);
    }

    @Override
    public void write(T record) throws IOException {
        write(record, Long.MIN_VALUE);
    }

    @Override
    public void write(T record, long timestamp) throws IOException {
        ProducerRecord<byte[], byte[]> message = encoder.encode(record);
        boolean stamped = message.timestamp() != null || timestamp < 0;
        delivery.write(stamped ? message : stamped(message, timestamp));
    }

    private static ProducerRecord<byte[], byte[]> stamped(ProducerRecord<byte[], byte[]> message, long timestamp) {
        return new ProducerRecord<>(
                message.topic(), message.partition(), timestamp, message.key(), message.value(), message.headers());
    }

    @Override
    public byte[] prepare(long checkpointId) throws IOException {
        return delivery.prepare();
    }

    @Override
    public void commit(byte[] transaction) throws IOException {
        delivery.commit(transaction);
    }

    @Override
    public void abortOthers() throws IOException {
        delivery.abortOthers();
    }

    @Override
    public void close() throws IOException {
        if (delivery != null) {
            delivery.close();
        }
    }

    @Override
    public String toString() {
        return "KafkaSink[" + topic + " at " + properties.servers() + "]";
    }
}
