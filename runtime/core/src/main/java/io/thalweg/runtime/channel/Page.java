package io.thalweg.runtime.channel;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.CodecException;
import java.util.Arrays;

/**
 * Records and control signals on their way from one lane to another: bytes of records one behind the other, and beside
 * them a list of signals, each with the position at which it stands between the records. So a watermark keeps its exact
 * place, and the loop over records needs no look at the kind of each.
 *
 * <p>Owned by one lane at a time; it changes hands through a {@link Channel}.
 */
public final class Page {

    private static final int FIRST_SIGNALS = 8;
    private static final int WORDS = 3; // position, kind and channel, value

    /** No barrier: checkpoints are numbered from 1. */
    public static final long NO_BARRIER = 0;

    private final BinaryOutput records = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();
    private int count;
    private long[] signals = new long[FIRST_SIGNALS * WORDS];
    private int signalCount;
    private int cursor;
    private long barrier = NO_BARRIER;
    private byte[] restored; // the records of a page that was part of a snapshot, else null

    /** What a signal says. */
    public enum Signal {
        /** Event time on a stream has reached the value. */
        WATERMARK,
        /** A stream has become idle. */
        IDLE,
        /** A stream is no longer idle. */
        ACTIVE,
        /** The producing lane sends nothing more. */
        END
    }

    private static final Signal[] SIGNALS = Signal.values();

    /** Where the producer writes the next record, before {@link #recordWritten}. */
    public BinaryOutput records() {
        return records;
    }

    /** Counts a record. */
    public void recordWritten() {
        count++;
    }

    /** How many records there are. */
    public int count() {
        return count;
    }

    /** Whether there is nothing at all to send. */
    public boolean isEmpty() {
        return count == 0 && signalCount == 0 && barrier == NO_BARRIER;
    }

    /**
     * Adds a signal behind the records written so far. A watermark replaces one of the same stream in the same place, so
     * that a page that gets no records does not grow.
     *
     * @param stream which of the streams of a union it belongs to
     */
    public void signal(Signal signal, int stream, long value) {
        long head = head(signal, stream);
        int at = signal == Signal.WATERMARK ? watermarkHere(head) : signalCount;
        if (at == signalCount) {
            signalCount++;
        }
        if (signalCount * WORDS > signals.length) {
            signals = Arrays.copyOf(signals, signals.length * 2);
        }
        signals[at * WORDS] = count;
        signals[at * WORDS + 1] = head;
        signals[at * WORDS + 2] = value;
    }

    /** The index of a watermark of that stream among the watermarks that come last in this place, else the next index. */
    private int watermarkHere(long head) {
        for (int at = signalCount - 1; at >= 0 && signals[at * WORDS] == count; at--) {
            long other = signals[at * WORDS + 1];
            if (other == head) {
                return at;
            }
            if ((other & 0xFF) != Signal.WATERMARK.ordinal()) {
                return signalCount;
            }
        }
        return signalCount;
    }

    private static long head(Signal signal, int stream) {
        return (long) stream << Byte.SIZE | signal.ordinal();
    }

    /** Begins to read: the bytes of all records. */
    public BinaryInput open() {
        cursor = 0;
        return restored == null
                ? input.wrap(records.array(), 0, records.size())
                : input.wrap(restored, 0, restored.length);
    }

    /** Whether a signal not taken yet stands in front of the record of that index, or behind the last one. */
    public boolean hasSignal(int index) {
        return cursor < signalCount && signals[cursor * WORDS] <= index;
    }

    /** The kind of the signal at the cursor. */
    public Signal signal() {
        return SIGNALS[(int) signals[cursor * WORDS + 1] & 0xFF];
    }

    /** The stream of the signal at the cursor. */
    public int stream() {
        return (int) (signals[cursor * WORDS + 1] >>> Byte.SIZE);
    }

    /** The value of the signal at the cursor. */
    public long value() {
        return signals[cursor * WORDS + 2];
    }

    /** Takes the signal at the cursor. */
    public void nextSignal() {
        cursor++;
    }

    /** The barrier of a checkpoint stands behind all that is in the page, and nothing follows it there. */
    void barrier(long checkpoint) {
        barrier = checkpoint;
    }

    /** The checkpoint whose barrier stands at the end, or {@link #NO_BARRIER}. */
    public long barrier() {
        return barrier;
    }

    /** Whether the producer says that it sends nothing more. */
    public boolean ends() {
        return signalCount > 0 && (signals[(signalCount - 1) * WORDS + 1] & 0xFF) == Signal.END.ordinal();
    }

    /** Whether it was part of a snapshot, and has no channel to go back to. */
    boolean restored() {
        return restored != null;
    }

    /** Writes what is in it, but for the barrier, and for the word of an end, which is given again after a restore. */
    public void write(BinaryOutput out) {
        int lasting = ends() ? signalCount - 1 : signalCount;
        out.writeVarInt(count);
        out.writeByteArray(restored == null ? records.toByteArray() : restored);
        out.writeVarInt(lasting);
        for (int word = 0; word < lasting * WORDS; word++) {
            out.writeLong(signals[word]);
        }
    }

    /**
     * A page as it was {@linkplain #write written}.
     *
     * @throws CodecException if the bytes are none
     */
    public static Page read(BinaryInput in) {
        Page page = new Page();
        page.count = in.readVarInt();
        page.restored = in.readByteArray();
        page.readSignals(in, in.readIndex(in.remaining() / (WORDS * Long.BYTES) + 1, "number of signals"));
        return page;
    }

    private void readSignals(BinaryInput in, int number) {
        signals = new long[Math.max(number, FIRST_SIGNALS) * WORDS];
        signalCount = number;
        for (int word = 0; word < number * WORDS; word++) {
            signals[word] = in.readLong();
        }
        for (int at = 0; at < number; at++) {
            long position = signals[at * WORDS];
            if (position < 0 || position > count || (signals[at * WORDS + 1] & 0xFF) >= SIGNALS.length) {
                throw new CodecException("a signal at " + position + " of " + count + " records is none");
            }
        }
    }

    @Override
    public String toString() {
        return count + " records, " + signalCount + " signals" + (barrier == NO_BARRIER ? "" : ", barrier " + barrier);
    }

    /** Empties the page for its next journey. */
    void clear() {
        records.clear();
        count = 0;
        signalCount = 0;
        cursor = 0;
        barrier = NO_BARRIER;
    }
}
