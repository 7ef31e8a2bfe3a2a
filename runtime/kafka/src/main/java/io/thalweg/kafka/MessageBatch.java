package io.thalweg.kafka;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.sink.TransactionName;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Messages as bytes. Used by one thread. */
final class MessageBatch {

    private static final byte FORM = 1;

    private final BinaryOutput messages = new BinaryOutput();
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int bytes() {
        return messages.size();
    }

    void add(ProducerRecord<byte[], byte[]> message) {
        messages.writeString(message.topic());
        messages.writeVarInt(message.partition() == null ? 0 : message.partition() + 1);
        messages.writeVarLong(message.timestamp() == null ? 0 : message.timestamp() + 1);
        write(message.key());
        write(message.value());
        Header[] headers = message.headers().toArray();
        messages.writeVarInt(headers.length);
        for (Header header : headers) {
            messages.writeString(header.key());
            write(header.value());
        }
        count++;
    }

    private void write(byte[] bytes) {
        messages.writeBoolean(bytes != null);
        if (bytes != null) {
            messages.writeByteArray(bytes);
        }
    }

    /** All messages, which are not in the batch any more. */
    byte[] take(TransactionName name) {
        BinaryOutput out = new BinaryOutput(messages.size() + 64);
        out.writeByte(FORM);
        name.write(out);
        out.writeVarInt(count);
        int head = out.size();
        byte[] all = Arrays.copyOf(out.array(), head + messages.size());
        System.arraycopy(messages.array(), 0, all, head, messages.size());
        messages.clear();
        count = 0;
        return all;
    }

    /** The name of a transaction. */
    static TransactionName name(byte[] transaction) {
        return TransactionName.read(begin(transaction));
    }

    /** Visits the messages of a transaction in their order. */
    static void forEach(byte[] transaction, Consumer<ProducerRecord<byte[], byte[]>> visitor) {
        BinaryInput in = begin(transaction);
        TransactionName.read(in);
        for (int left = in.readVarInt(); left > 0; left--) {
            visitor.accept(read(in));
        }
    }

    private static BinaryInput begin(byte[] transaction) {
        BinaryInput in = new BinaryInput(transaction);
        byte form = in.readByte();
        if (form != FORM) {
            throw new IllegalStateException(
                    "messages of form " + form + " were written by another version; this one knows form " + FORM);
        }
        return in;
    }

    private static ProducerRecord<byte[], byte[]> read(BinaryInput in) {
        String topic = in.readString();
        int partition = in.readVarInt();
        long timestamp = in.readVarLong();
        byte[] key = bytes(in);
        byte[] value = bytes(in);
        Headers headers = new RecordHeaders();
        for (int left = in.readVarInt(); left > 0; left--) {
            String name = in.readString();
            headers.add(name, bytes(in));
        }
        return new ProducerRecord<>(
                topic,
                partition == 0 ? null : partition - 1,
                timestamp == 0 ? null : timestamp - 1,
                key,
                value,
                headers);
    }

    private static byte[] bytes(BinaryInput in) {
        return in.readBoolean() ? in.readByteArray() : null;
    }
}
