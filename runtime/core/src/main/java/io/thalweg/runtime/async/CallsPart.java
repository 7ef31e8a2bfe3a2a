package io.thalweg.runtime.async;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;

/**
 * What an async step has taken in and not passed on, as a snapshot sees it: a restored step calls for it once more (A7).
 *
 * @param <T> the type of the records
 * @param <R> the type of the results
 */
public record CallsPart<T, R>(AsyncCalls<T, R> calls, Codec<T> codec) implements LanePart {

    private static final byte END = 0;
    private static final byte RECORD = 1;
    private static final byte WATERMARK = 2;
    private static final byte IDLE = 3;
    private static final byte ACTIVE = 4;

    @Override
    public void write(BinaryOutput out) {
        calls.show(new PendingInput<>() {
            @Override
            public void record(T record, long timestamp) {
                out.writeByte(RECORD);
                out.writeLong(timestamp);
                codec.write(record, out);
            }

            @Override
            public void watermark(long watermark) {
                out.writeByte(WATERMARK);
                out.writeLong(watermark);
            }

            @Override
            public void status(boolean idle) {
                out.writeByte(idle ? IDLE : ACTIVE);
            }
        });
        out.writeByte(END);
    }

    /**
     * With another number of lanes the records are divided, lane by lane. Watermarks between them would stand behind records of
     * other lanes then: time goes on with the next one.
     */
    @Override
    public void read(RestoredLanes lanes) {
        if (lanes.sameLanes()) {
            read(lanes.own(), true);
            return;
        }
        int lane = 0;
        for (BinaryInput in : lanes.all()) {
            if (lane++ % lanes.lanesNow() == lanes.subtask()) {
                read(in, false);
            }
        }
    }

    private void read(BinaryInput in, boolean withTime) {
        PendingInput<T> again = calls.again();
        for (byte kind = in.readByte(); kind != END; kind = in.readByte()) {
            if (kind == RECORD) {
                long timestamp = in.readLong();
                again.record(codec.read(in), timestamp);
            } else if (kind == WATERMARK) {
                long watermark = in.readLong();
                if (withTime) {
                    again.watermark(watermark);
                }
            } else if (withTime) {
                again.status(kind == IDLE);
            }
        }
    }

    @Override
    public String schema() {
        return "calls for " + codec.schema();
    }
}
