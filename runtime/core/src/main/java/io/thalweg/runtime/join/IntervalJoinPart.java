package io.thalweg.runtime.join;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.snapshot.KeyObjects;
import io.thalweg.runtime.snapshot.KeyedEntries;
import io.thalweg.runtime.snapshot.KeyedPart;

/**
 * What an interval join keeps, as a snapshot sees it: an entry for each key.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 * @param keys the table of the join
 */
public record IntervalJoinPart<L, R>(
        IntervalJoin<L, R> join, KeyObjects<KeyRecords<L, R>> keys, Codec<L> left, Codec<R> right)
        implements KeyedPart {

    @Override
    public void write(KeyedEntries entries) {
        for (int at = keys.next(0); at >= 0; at = keys.next(at + 1)) {
            BinaryOutput out = entries.next(keys.keyHash(at));
            keys.writeKey(at, out);
            keys.get(at).left.write(left, out);
            keys.get(at).right.write(right, out);
        }
    }

    @Override
    public void read(BinaryInput in) {
        int at = keys.readKey(in);
        KeyRecords<L, R> records = join.openAt(at);
        keys.set(at, records);
        for (int more = in.readVarInt(); more > 0; more--) {
            long timestamp = in.readLong();
            join.addLeft(records, timestamp, left.read(in));
        }
        for (int more = in.readVarInt(); more > 0; more--) {
            long timestamp = in.readLong();
            join.addRight(records, timestamp, right.read(in));
        }
    }

    @Override
    public String schema() {
        return "interval join, " + keys.schema() + ": left " + left.schema() + ", right " + right.schema();
    }
}
