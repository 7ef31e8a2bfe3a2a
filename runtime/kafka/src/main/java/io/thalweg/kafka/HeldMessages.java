package io.thalweg.kafka;

import io.thalweg.runtime.sink.TransactionName;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keeps messages until their checkpoint is complete: the bytes of a transaction are its messages. */
final class HeldMessages implements Delivery {

    /** A transaction is part of a checkpoint, and one array there. */
    private static final int MOST_BYTES = 1 << 30;

    private static final byte[] NOTHING = {};

    private final int lane;
    private final MessageCommitter committer;
    private final UUID life = UUID.randomUUID(); // numbers of transactions begin anew with each
    private final MessageBatch batch = new MessageBatch();
    private long transactions;

    HeldMessages(String name, int lane, MessageCommitter committer) {
        this.lane = lane;
        this.committer = committer;
    }

    @Override
    public void write(ProducerRecord<byte[], byte[]> message) throws IOException {
        batch.add(message);
        if (batch.bytes() > MOST_BYTES) {
            throw new IOException(
                    "more than " + MOST_BYTES + " bytes of messages since the last checkpoint: take checkpoints more"
                            + " often, or let the sink be atLeastOnce()");
        }
    }

    @Override
    public byte[] prepare() {
        return batch.isEmpty() ? NOTHING : batch.take(new TransactionName(lane, life, ++transactions));
    }

    @Override
    public void commit(byte[] transaction) throws IOException {
        committer.commit(transaction);
    }

    @Override
    public void abortOthers() throws IOException {
        committer.abortOthers();
    }

    @Override
    public void close() {
        committer.close();
    }
}
