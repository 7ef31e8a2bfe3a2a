package io.thalweg.kafka;

import java.io.IOException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keeps messages until their checkpoint is complete: the bytes of a transaction are its messages. */
final class HeldMessages implements Delivery {

    private final MessageBatch batch;
    private final MessageCommitter committer;

    HeldMessages(int lane, MessageCommitter committer) {
        this.batch = new MessageBatch(lane);
        this.committer = committer;
    }

    @Override
    public void write(ProducerRecord<byte[], byte[]> message) throws IOException {
        batch.add(message);
    }

    @Override
    public byte[] prepare() {
        return batch.prepare();
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
