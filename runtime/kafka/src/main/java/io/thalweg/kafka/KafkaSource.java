package io.thalweg.kafka;

import io.thalweg.api.Format;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic. Each partition is a split, with a watermark of its own; the position is in the job's checkpoints and nowhere
 * else, so that no consumer group takes part. Messages of transactions are read when these are committed.
 *
 * <p>Made for each lane. The object and its readers belong to the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class KafkaSource<T> implements StreamSource<T> {

    private static final Duration DISCOVERY =
            Duration.ofMinutes(5); // as long as clients believe what they know of a topic

    private final String topic;
    private final Supplier<MessageDecoder<T>> decoders;
    private final ClientProperties properties;
    private final LaneConsumer consumer;
    private StartingPoint start = StartingPoint.EARLIEST;
    private Duration discovery = DISCOVERY;
    private boolean bounded;

    /** Where partitions begin of which no checkpoint knows anything. */
    public enum StartingPoint {
        /** At the oldest message that is still there. */
        EARLIEST,
        /** Behind the newest message at the time. Partitions that join a running job are read from their beginning all the same. */
        LATEST
    }

    private KafkaSource(String servers, String topic, Supplier<MessageDecoder<T>> decoders) {
        this.topic = Objects.requireNonNull(topic, "topic");
        this.decoders = decoders;
        properties = new ClientProperties(Objects.requireNonNull(servers, "servers"))
                .fix("key.deserializer", ByteArrayDeserializer.class.getName())
                .fix("value.deserializer", ByteArrayDeserializer.class.getName())
                .fix("enable.auto.commit", "false")
                .fix("auto.offset.reset", "none") // what is not there any more is an error, not a gap
                .preset("isolation.level", "read_committed")
                .preset("allow.auto.create.topics", "false");
        consumer = new LaneConsumer(topic, properties);
    }

    /**
     * A source whose messages are lines of a text format: {@code @Json}, or {@link Format#lines}. Nothing is opened before the job
     * starts.
     *
     * @param servers host and port of some brokers, separated by commas
     * @param format reads the value of each message, which is one line; keys are ignored
     */
    public static <T> KafkaSource<T> of(String servers, String topic, Format<T> format) {
        Objects.requireNonNull(format, "format");
        return new KafkaSource<>(servers, topic, () -> new FormatDecoder<>(format));
    }

    /**
     * A source of messages of any form.
     *
     * @param servers host and port of some brokers, separated by commas
     */
    public static <T> KafkaSource<T> of(String servers, String topic, MessageDecoder<T> decoder) {
        Objects.requireNonNull(decoder, "decoder");
        return new KafkaSource<>(servers, topic, () -> decoder);
    }

    /** Where partitions begin of which no checkpoint knows anything; {@link StartingPoint#EARLIEST} if nothing is said. */
    public KafkaSource<T> from(StartingPoint newStart) {
        start = Objects.requireNonNull(newStart, "start");
        return this;
    }

    /** Reads each partition up to what it holds when it is opened, and ends. No partition joins later then. */
    public KafkaSource<T> untilNow() {
        bounded = true;
        return this;
    }

    /**
     * How often new partitions are looked for; every five minutes if nothing is said.
     *
     * @param interval at least a millisecond, or zero for never
     */
    public KafkaSource<T> discovering(Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("the interval must not be negative, found " + interval);
        }
        discovery = interval;
        if (!interval.isZero()) {
            properties.preset("metadata.max.age.ms", interval.toMillis()); // what the consumer knows is not older
        }
        return this;
    }

    /**
     * Sets a property of Kafka's consumer.
     *
     * @throws IllegalArgumentException for those that decide what is read and when: deserializers, servers, commits and
     *     {@code auto.offset.reset}
     */
    public KafkaSource<T> with(String name, String value) {
        properties.set(name, value);
        return this;
    }

    @Override
    public List<SourceSplit> splits() throws IOException {
        return consumer.partitions().stream()
                .map(partition -> new SourceSplit(topic + "-" + partition))
                .toList();
    }

    @Override
    public SplitReader<T> open(SourceSplit split, long position) throws IOException {
        int partition = Integer.parseInt(split.id().substring(topic.length() + 1));
        return new PartitionReader<>(consumer.open(partition, position, start, bounded), decoders.get());
    }

    @Override
    public long discoveryMillis() {
        return bounded ? 0 : discovery.toMillis();
    }

    @Override
    public boolean bounded() {
        return bounded;
    }

    @Override
    public String toString() {
        return "KafkaSource[" + topic + " at " + properties.servers() + "]";
    }
}
