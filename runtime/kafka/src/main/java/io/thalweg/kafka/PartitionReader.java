package io.thalweg.kafka;

import io.thalweg.api.MalformedInputException;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a partition. Positions are offsets plus one: 0 is a partition of which nothing is known. Used by the thread of the lane.
 *
 * @param <T> the type of the records
 */
final class PartitionReader<T> implements SplitReader<T> {

    private final Partition partition;
    private final MessageDecoder<T> decoder;
    private Out<MalformedRecord> malformed; // null: fail
    private long next;

    PartitionReader(Partition partition, MessageDecoder<T> decoder) {
        this.partition = partition;
        this.decoder = decoder;
        next = partition.start();
    }

    @Override
    public void onMalformed(Out<MalformedRecord> handler) {
        malformed = handler;
    }

    /** Counts messages that become no record, too, so that many of them do not hold the lane. */
    @Override
    public int poll(Out<T> out, int limit) throws IOException {
        int emitted = 0;
        for (int i = 0; i < limit; i++) {
            ConsumerRecord<byte[], byte[]> message = partition.poll();
            if (message == null) {
                return emitted == 0 && partition.ended() ? END : emitted;
            }
            T record = decode(message);
            next = message.offset() + 1;
            if (record != null) {
                out.emit(record);
                emitted++;
            }
        }
        return emitted;
    }

    private T decode(ConsumerRecord<byte[], byte[]> message) throws IOException {
        try {
            return decoder.decode(message);
        } catch (MalformedInputException e) {
            if (malformed == null) {
                throw e;
            }
            malformed.emit(new MalformedRecord(partition.toString(), message.offset(), e.text(), e.reason()));
            return null;
        }
    }

    @Override
    public long position() {
        return next + 1;
    }

    @Override
    public void close() {
        partition.close();
    }
}
