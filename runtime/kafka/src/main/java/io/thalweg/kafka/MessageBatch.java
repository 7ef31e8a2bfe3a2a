package io.thalweg.kafka;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.sink.HeldElements;
import io.thalweg.runtime.sink.HeldTransaction;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Messages as bytes. Used by one thread. */
final class MessageBatch {

    private static final String KIND = "messages";

    private final HeldElements held;
    private final BinaryOutput messages;

    MessageBatch(int lane) {
        held = new HeldElements(KIND, lane, UUID.randomUUID());
        messages = held.out();
    }

    void add(ProducerRecord<byte[], byte[]> message) throws IOException {
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
        held.added();
    }

    private void write(byte[] bytes) {
        messages.writeBoolean(bytes != null);
        if (bytes != null) {
            messages.writeByteArray(bytes);
        }
    }

    /** A transaction of all messages, which are not in the batch any more; empty if there are none. */
    byte[] prepare() {
        return held.prepare();
    }

    static HeldTransaction read(byte[] transaction) {
        return HeldTransaction.read(KIND, transaction);
    }

    /** Visits the messages of a transaction in their order. */
    static void forEach(HeldTransaction transaction, Consumer<ProducerRecord<byte[], byte[]>> visitor) {
        for (int left = transaction.count(); left > 0; left--) {
            visitor.accept(read(transaction.elements()));
        }
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
