package io.thalweg.kafka;

import io.thalweg.kafka.KafkaSource.StartingPoint;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * One consumer for all partitions that a lane reads; open as long as one of them is. It is only ever asked for what it has at
 * hand, except when a partition is opened. Used by the thread of the lane.
 */
final class LaneConsumer {

    private final String topic;
    private final ClientProperties properties;
    private final Map<TopicPartition, Partition> open = new HashMap<>();
    private Consumer<byte[], byte[]> consumer; // null while no partition is open
    private List<Integer> first; // the partitions that were there when the job started; null before

    LaneConsumer(String topic, ClientProperties properties) {
        this.topic = topic;
        this.properties = properties;
    }

    /** The numbers of all partitions, ascending; waits for the answer. */
    List<Integer> partitions() throws IOException {
        List<Integer> found;
        if (consumer != null) {
            found = partitions(consumer);
        } else {
            try (Consumer<byte[], byte[]> shortly = newConsumer()) {
                found = partitions(shortly);
            }
        }
        if (first == null) {
            first = found;
        }
        return found;
    }

    private List<Integer> partitions(Consumer<byte[], byte[]> asked) throws IOException {
        List<PartitionInfo> found = ask("looking for partitions", asked, each -> each.partitionsFor(topic));
        if (found == null || found.isEmpty()) {
            throw Failures.of(
                    topic, properties, "looking for partitions", "there is no such topic, or it may not be read", null);
        }
        return found.stream().map(PartitionInfo::partition).sorted().toList();
    }

    /** Begins to read a partition; waits until it is known where. */
    Partition open(int number, long position, StartingPoint starting, boolean untilNow) throws IOException {
        TopicPartition name = new TopicPartition(topic, number);
        if (consumer == null) {
            consumer = newConsumer();
        }
        long end = untilNow ? end(name) : Long.MAX_VALUE;
        Partition partition = new Partition(name, this, position > 0 ? position - 1 : start(name, starting), end);
        open.put(name, partition);
        consumer.assign(open.keySet());
        consumer.seek(name, partition.start());
        return partition;
    }

    private long start(TopicPartition name, StartingPoint starting) throws IOException {
        return starting == StartingPoint.LATEST && first.contains(name.partition())
                ? end(name)
                : ask(
                        "looking for the first message",
                        consumer,
                        each -> each.beginningOffsets(List.of(name)).get(name));
    }

    private long end(TopicPartition name) throws IOException {
        return ask(
                "looking for the last message",
                consumer,
                each -> each.endOffsets(List.of(name)).get(name));
    }

    /** Hands what has arrived to the partitions; does not wait. */
    void fetch() throws IOException {
        ask("reading", consumer, each -> each.poll(Duration.ZERO))
                .forEach(message -> open.get(new TopicPartition(message.topic(), message.partition()))
                        .add(message));
    }

    /** The offset up to which a partition has been fetched. */
    long position(TopicPartition name) throws IOException {
        return ask("reading", consumer, each -> each.position(name));
    }

    void pause(TopicPartition name) {
        consumer.pause(List.of(name));
    }

    void resume(TopicPartition name) {
        consumer.resume(List.of(name));
    }

    void close(Partition partition) {
        if (open.remove(partition.name) == null) {
            return;
        }
        if (open.isEmpty()) {
            consumer.close();
            consumer = null;
        } else {
            consumer.assign(open.keySet());
        }
    }

    private Consumer<byte[], byte[]> newConsumer() throws IOException {
        try {
            return new KafkaConsumer<>(properties.all());
        } catch (KafkaException e) {
            throw Failures.of(topic, properties, "making a consumer", e);
        }
    }

    private <R> R ask(String doing, Consumer<byte[], byte[]> asked, Function<Consumer<byte[], byte[]>, R> question)
            throws IOException {
        try {
            return question.apply(asked);
        } catch (KafkaException e) {
            throw Failures.of(topic, properties, doing, e);
        }
    }
}
