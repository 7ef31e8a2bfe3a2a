package io.thalweg.kafka;

import io.thalweg.runtime.sink.HeldTransaction;
import io.thalweg.runtime.sink.TransactionName;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes transactions. The messages of one, and the note that it has been committed, are one transaction of Kafka; so a transaction
 * that was committed can be told from one that was not, whatever has happened in between. Used by one thread at a time.
 */
final class MessageCommitter {

    private final ClientProperties properties;
    private final String prefix;
    private final TopicPartition place; // of the notes
    private final Map<Integer, CommitNotes> notes = new HashMap<>(); // of the lanes that have committed, or had to
    private KafkaProducer<byte[], byte[]> producer; // null until there is something to commit

    MessageCommitter(ClientProperties properties, String topic, String sink) {
        this.properties = properties;
        prefix = "thalweg-" + sink;
        place = new TopicPartition(topic, 0);
    }

    /** Commits a transaction unless it has been. */
    void commit(byte[] transaction) throws IOException {
        HeldTransaction held = MessageBatch.read(transaction);
        TransactionName name = held.name();
        try {
            begin();
            CommitNotes ofLane = notes.computeIfAbsent(name.lane(), this::read);
            if (!ofLane.committed().contains(name)) {
                ofLane.committed().add(name);
                write(held, ofLane);
            }
        } catch (KafkaException e) {
            abandon(e);
            throw Failures.of(place.topic(), properties, "committing", e);
        }
    }

    /** From here on no other process commits anything of this sink: what one has begun is undone. */
    void abortOthers() throws IOException {
        try {
            begin();
        } catch (KafkaException e) {
            abandon(e);
            throw Failures.of(place.topic(), properties, "beginning", e);
        }
    }

    private void begin() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    properties.copy().fix("transactional.id", prefix).all());
            producer.initTransactions();
        }
    }

    private CommitNotes read(int lane) {
        return CommitNotes.read(properties.ofConsumer(prefix + "-" + lane), place);
    }

    private void write(HeldTransaction transaction, CommitNotes ofLane) {
        producer.beginTransaction();
        MessageBatch.forEach(transaction, this::send);
        producer.sendOffsetsToTransaction(Map.of(place, ofLane.note()), ofLane.group());
        producer.commitTransaction(); // fails if a message could not be sent
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        producer.send(message);
    }

    /**
     * Nobody knows what state the producer is in, and the next transaction gets another one. Readers of committed messages would wait
     * for one that was left open.
     */
    private void abandon(KafkaException cause) {
        try {
            if (producer != null) {
                producer.abortTransaction();
            }
        } catch (KafkaException | IllegalStateException e) { // there is none, or somebody else is in possession
            cause.addSuppressed(e);
        }
        close();
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
            notes.clear();
        }
    }
}
