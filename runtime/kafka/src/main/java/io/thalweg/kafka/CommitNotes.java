package io.thalweg.kafka;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What is noted of a lane's transactions: as the text beside an offset of a group that reads nothing.
 *
 * @param group under whose name it is noted
 * @param committed changes as transactions are committed
 */
record CommitNotes(ConsumerGroupMetadata group, CommittedLives committed) {

    /** Asks for the notes, and waits for the end of a transaction that would change them. */
    static CommitNotes read(Map<String, Object> consumerProperties, TopicPartition place) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(consumerProperties)) {
            OffsetAndMetadata note = consumer.committed(Set.of(place)).get(place);
            return new CommitNotes(consumer.groupMetadata(), CommittedLives.parse(note == null ? "" : note.metadata()));
        }
    }

    /** The notes as they are to be. */
    OffsetAndMetadata note() {
        return new OffsetAndMetadata(0, committed.toString());
    }
}
