package io.thalweg.runtime.source;

import io.thalweg.api.BinaryOutput;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A source as a lane reads it: its splits side by side, a page of records from each in turn. One that is too far ahead of
 * others in event time waits for them (E16). At most {@link #MOST_OPEN} splits are open at a time; further ones follow as
 * others end. Opens nothing before the first {@link #poll}. Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class PolledSource<T> implements SourceHandle {

    /** How many splits a lane reads side by side: each may hold a file and a buffer. */
    static final int MOST_OPEN = 256;

    private static final int MOST_TOLD = 8; // splits in a report

    private final String name;
    private final StreamSource<T> source;
    private final SourceOutput<T> output;
    private final Counter records;
    private final SplitAssignment assignment;
    private final SplitAlignment alignment;
    private final List<OpenSplit<T>> open = new ArrayList<>();
    private final SplitLedger ledger = new SplitLedger();
    private OpenSplit<T> current; // the last one that was read, for error messages
    private int turn = -1; // index into open of the split read last
    private int known; // splits of this lane so far, open, waiting and ended
    private int opened; // of those, in their order
    private boolean silent; // has said that no split is there to read
    private boolean draining;
    private boolean ended;
    private boolean closed;

    /**
     * Makes a source ready to be polled, all of whose splits are read here.
     *
     * @param name the name of the source step
     * @param output where the records go
     */
    public PolledSource(String name, StreamSource<T> source, SourceOutput<T> output) {
        this(name, source, output, new Counter(), SplitAssignment.all(name, source), SplitAlignment.none());
    }

    /**
     * Makes one lane's share of a source ready to be polled. A lane without a split ends at once, unless splits may join
     * later: then it is idle.
     *
     * @param name the name of the source step
     * @param output where the records go
     * @param records counts them, once a page
     * @param assignment which splits are this lane's
     * @param alignment which of them may be read just now
     */
    public PolledSource(
            String name,
            StreamSource<T> source,
            SourceOutput<T> output,
            Counter records,
            SplitAssignment assignment,
            SplitAlignment alignment) {
        this.name = name;
        this.source = source;
        this.output = output;
        this.records = records;
        this.assignment = assignment;
        this.alignment = alignment;
    }

    /** Few calls deep: the loop over records is inlined from here on, and the compiler's patience is 15 levels. */
    @Override
    public int poll(int limit) {
        if (ended || closed || assignment.isDue() && !findSplits()) {
            return 0;
        }
        if (draining) {
            end();
            return 0;
        }
        alignment.look(open, output);
        for (int tried = open.size(); tried > 0; tried--) {
            OpenSplit<T> split = next();
            if (!alignment.allows(output.splitWatermark(split.index))) {
                continue;
            }
            current = split;
            output.split(split.index);
            int count;
            try {
                count = split.reader.poll(output, limit);
            } catch (IOException e) {
                throw new SourceFailure(name, position(), e);
            }
            split.hasRecords = count > 0;
            if (count > 0) {
                records.add(count);
                return count;
            }
            if (count == SplitReader.END) {
                end(split);
                tried = open.size() + 1; // another split may have taken its place
            }
        }
        return 0;
    }

    private OpenSplit<T> next() {
        turn = turn >= open.size() - 1 ? 0 : turn + 1;
        return open.get(turn);
    }

    /** Asks the source for its splits, or for those that have joined; whether there is something to read afterwards. */
    private boolean findSplits() {
        int found = assignment.find();
        if (found > known) {
            known = found;
            output.splits(known);
        }
        openWaiting();
        return !endIfNothingIsLeft();
    }

    private void openWaiting() {
        while (opened < known && open.size() < MOST_OPEN) {
            SourceSplit next = assignment.split(opened);
            if (ledger.ended(next)) {
                output.splitEnded(opened);
            } else {
                OpenSplit<T> split = OpenSplit.open(name, source, next, opened, ledger.position(next));
                split.reader.onMalformed(output::malformed);
                open.add(split);
                silent = false;
            }
            opened++;
        }
    }

    @Override
    public void write(BinaryOutput out) {
        if (known == 0) {
            ledger.writeUnasked(out);
            return;
        }
        out.writeVarInt(known);
        for (int split = 0; split < known; split++) {
            if (split >= opened) {
                SourceSplit waiting = assignment.split(split);
                SplitLedger.write(waiting, ledger.position(waiting), out);
            } else if (open.stream().noneMatch(isSplit(split))) {
                SplitLedger.writeEnded(assignment.split(split), out);
            }
        }
        for (OpenSplit<T> split : open) {
            SplitLedger.write(split.split, split.reader.position(), out);
        }
    }

    private Predicate<OpenSplit<T>> isSplit(int index) {
        return split -> split.index == index;
    }

    @Override
    public void read(RestoredLanes lanes) {
        ledger.read(lanes);
    }

    private void end(OpenSplit<T> split) {
        open.remove(split);
        turn--;
        split.close(name);
        output.splitEnded(split.index);
        openWaiting();
        endIfNothingIsLeft();
    }

    private void end() {
        ended = true;
        alignment.leave();
        output.end();
    }

    /** Ends where it stands, at the next poll: its splits have not ended, and a restored job goes on with them. */
    public void drain() {
        draining = true;
    }

    private boolean endIfNothingIsLeft() {
        if (!open.isEmpty()) {
            return false;
        }
        if (!assignment.mayFindMore()) {
            end();
        } else if (!silent) {
            silent = true;
            output.idle();
        }
        return true;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public String position() {
        return current == null ? "before its first split" : current.position();
    }

    /** Where each open split stands and its watermark, for a person to read. */
    public String state() {
        if (ended) {
            return "has ended";
        }
        StringBuilder text = new StringBuilder(open.isEmpty() ? "no split" : "");
        for (OpenSplit<T> split : open.subList(0, Math.min(open.size(), MOST_TOLD))) {
            text.append(text.isEmpty() ? "" : ", ").append(split.position());
            long watermark = output.splitWatermark(split.index);
            text.append(watermark == Long.MIN_VALUE ? "" : " (watermark " + watermark + ")");
        }
        return open.size() > MOST_TOLD ? text + ", and " + (open.size() - MOST_TOLD) + " more" : text.toString();
    }

    @Override
    public void close() {
        closed = true;
        alignment.leave();
        OpenSplit.closeAll(name, open);
    }
}
