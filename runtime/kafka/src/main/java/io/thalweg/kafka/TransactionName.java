package io.thalweg.kafka;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import java.util.UUID;

/**
 * Names a transaction among all of a sink.
 *
 * @param life of the sink's object on that lane
 * @param number within that life, from 1 on
 */
record TransactionName(int lane, UUID life, long number) {

    void write(BinaryOutput out) {
        out.writeVarInt(lane);
        out.writeUuid(life);
        out.writeVarLong(number);
    }

    static TransactionName read(BinaryInput in) {
        return new TransactionName(in.readVarInt(), in.readUuid(), in.readVarLong());
    }
}
