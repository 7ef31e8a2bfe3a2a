package io.thalweg.kafka;

import java.io.IOException;
import java.util.ArrayDeque;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A partition that is being read, and what has been fetched of it. Used by the thread of the lane. */
final class Partition {

    /** With more messages at hand, no more are fetched. */
    private static final int ENOUGH = 1_000;

    final TopicPartition name;
    private final LaneConsumer consumer;
    private final ArrayDeque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();
    private final long start;
    private final long end;
    private boolean paused;

    /**
     * From one offset to another.
     *
     * @param end exclusive, {@link Long#MAX_VALUE} for never
     */
    Partition(TopicPartition name, LaneConsumer consumer, long start, long end) {
        this.name = name;
        this.consumer = consumer;
        this.start = start;
        this.end = end;
    }

    long start() {
        return start;
    }

    /** The next message, null if there is none just now. */
    ConsumerRecord<byte[], byte[]> poll() throws IOException {
        if (fetched.isEmpty()) {
            consumer.fetch();
        }
        if (fetched.isEmpty() || fetched.peek().offset() >= end) {
            return null;
        }
        ConsumerRecord<byte[], byte[]> message = fetched.poll();
        if (paused && fetched.isEmpty()) {
            paused = false;
            consumer.resume(name);
        }
        return message;
    }

    /** Whether all messages up to the end have been polled. What is behind the last of them may be no message. */
    boolean ended() throws IOException {
        return end != Long.MAX_VALUE
                && (fetched.isEmpty() ? consumer.position(name) : fetched.peek().offset()) >= end;
    }

    void add(ConsumerRecord<byte[], byte[]> message) {
        fetched.add(message);
        if (!paused && fetched.size() >= ENOUGH) {
            paused = true;
            consumer.pause(name);
        }
    }

    void close() {
        consumer.close(this);
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
