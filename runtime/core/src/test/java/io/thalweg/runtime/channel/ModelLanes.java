package io.thalweg.runtime.channel;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.channel.Page.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small world of lanes, written by hand as the generator would write them: a source, an exchange, a step that makes
 * one or more records of each, a second exchange, a sink. What happens when is up to the test: each {@link #step} is
 * one line of the duty cycle of one lane. Wrong order or a watermark in the wrong place is found at once.
 */
final class ModelLanes {

    /** How many steps make a round of a lane. */
    static final int STEPS = 5;

    /** Which lane a record goes to. */
    enum Routing {
        /** The owner of its key. */
        KEY,
        /** Each in turn. */
        REBALANCE,
        /** All of them. */
        BROADCAST,
        /** The first: windows without key, {@code @Single}. */
        GATHER
    }

    private final int records;
    private final int copies;
    private final Routing firstRouting;
    private final Routing secondRouting;
    private final List<Lane> lanes = new ArrayList<>();

    /**
     * @param records of each source
     * @param copies what the step between the exchanges makes of a record
     */
    ModelLanes(int lanes, int records, int copies, int pages, int pageRecords) {
        this(lanes, records, copies, pages, pageRecords, Routing.KEY, Routing.KEY);
    }

    ModelLanes(
            int lanes,
            int records,
            int copies,
            int pages,
            int pageRecords,
            Routing firstRouting,
            Routing secondRouting) {
        this.records = records;
        this.copies = copies;
        this.firstRouting = firstRouting;
        this.secondRouting = secondRouting;
        Exchanges exchanges = new Exchanges(lanes, 128, pages, pageRecords);
        for (int lane = 0; lane < lanes; lane++) {
            this.lanes.add(new Lane(lane, exchanges));
        }
    }

    int lanes() {
        return lanes.size();
    }

    /** The next line of the lane's duty cycle. */
    void step(int lane) {
        lanes.get(lane).step();
    }

    /** A whole round of the lane. */
    void round(int lane) {
        for (int step = 0; step < STEPS; step++) {
            step(lane);
        }
    }

    boolean finished() {
        return lanes.stream().allMatch(Lane::finished);
    }

    /** What distinguishes this state from others. */
    String state() {
        StringBuilder state = new StringBuilder();
        lanes.forEach(lane -> lane.append(state));
        return state.toString();
    }

    /** What the sinks of all lanes have got, sorted. */
    List<Long> written() {
        List<Long> written = new ArrayList<>();
        lanes.forEach(lane -> written.addAll(lane.sink));
        written.sort(null);
        return written;
    }

    /** What they should have got in the end. */
    List<Long> expected() {
        List<Long> expected = new ArrayList<>();
        for (int lane = 0; lane < lanes(); lane++) {
            for (int record = 1; record <= records; record++) {
                for (int copy = 0; copy < copies * receivers(); copy++) {
                    expected.add(id(lane, record) * copies + copy % copies);
                }
            }
        }
        expected.sort(null);
        return expected;
    }

    /** How often a record arrives: once per lane and broadcast. */
    private int receivers() {
        int ofFirst = firstRouting == Routing.BROADCAST ? lanes() : 1;
        return secondRouting == Routing.BROADCAST ? ofFirst * lanes() : ofFirst;
    }

    private long id(int lane, int record) {
        return (long) lane * records + record - 1;
    }

    /** The watermark of one input: the least over the lanes, each of which may only rise. */
    private final class Watermarks {

        private final long[] ofLane = new long[lanes()];
        private long merged;

        boolean advance(int lane, long watermark) {
            require(watermark >= ofLane[lane], "a watermark of lane " + lane + " runs backwards");
            ofLane[lane] = watermark;
            long least = Arrays.stream(ofLane).min().orElseThrow();
            boolean advanced = least > merged;
            merged = least;
            return advanced;
        }
    }

    private final class Lane {

        private final int self;
        private final Exchange first;
        private final Exchange second;
        private final List<Long> middle = new ArrayList<>();
        private final List<Long> sink = new ArrayList<>();
        private Watermarks firstMarks;
        private Watermarks secondMarks;
        private int emitted;
        private boolean sourceEnded;
        private int next;
        private int taken;

        Lane(int self, Exchanges exchanges) {
            this.self = self;
            first = exchanges.exchange("first", self);
            second = exchanges.exchange("second", self);
        }

        void step() {
            if (firstMarks == null) {
                firstMarks = new Watermarks();
                secondMarks = new Watermarks();
            }
            switch (next) {
                case 0 -> taken = receive(second, false);
                case 1 -> taken += second.ready() ? receive(first, true) : 0;
                case 2 -> taken += first.ready() & second.ready() ? poll() : 0;
                case 3 -> end();
                default -> flush();
            }
            next = (next + 1) % STEPS;
        }

        private int poll() {
            if (emitted == records) {
                if (!sourceEnded) {
                    sourceEnded = true;
                    watermark(first, firstMarks, Long.MAX_VALUE);
                }
                return 0;
            }
            emitted++;
            long id = id(self, emitted);
            route(first, firstRouting, (int) (id % lanes()), emitted, id);
            watermark(first, firstMarks, emitted); // behind each record
            return 1;
        }

        private void end() {
            if (sourceEnded) {
                first.end();
            }
            if (sourceEnded && first.drained()) {
                second.end();
            }
        }

        private void flush() {
            first.flushAfter(taken);
            second.flushAfter(taken);
            taken = 0;
        }

        private void route(Exchange exchange, Routing routing, int owner, long timestamp, long id) {
            switch (routing) {
                case KEY -> send(exchange, owner, timestamp, id);
                case REBALANCE -> send(exchange, exchange.laneInTurn(), timestamp, id);
                case GATHER -> send(exchange, 0, timestamp, id);
                default -> {
                    for (int lane = 0; lane < lanes(); lane++) {
                        send(exchange, lane, timestamp, id);
                    }
                }
            }
        }

        private void send(Exchange exchange, int owner, long timestamp, long id) {
            if (owner == self) {
                arrived(exchange, self, timestamp, id);
                return;
            }
            BinaryOutput out = exchange.open(owner);
            out.writeLong(timestamp);
            out.writeLong(id);
            exchange.written(owner);
        }

        private void watermark(Exchange exchange, Watermarks own, long watermark) {
            exchange.watermark(0, watermark);
            advance(exchange, own, self, watermark);
        }

        private void advance(Exchange exchange, Watermarks marks, int producer, long watermark) {
            if (marks.advance(producer, watermark) && exchange == first) {
                watermark(second, secondMarks, marks.merged);
            }
        }

        private void arrived(Exchange exchange, int producer, long timestamp, long id) {
            if (exchange == second) {
                require(timestamp > secondMarks.ofLane[producer], "a watermark has overtaken record " + id);
                sink.add(id);
                return;
            }
            require(timestamp == firstMarks.ofLane[producer] + 1, "a watermark is not in the place it had: " + id);
            middle.add(id);
            for (int copy = 0; copy < copies; copy++) {
                int owner = (int) ((id / lanes() + 1) % lanes());
                route(second, secondRouting, owner, timestamp, id * copies + copy);
            }
        }

        private int receive(Exchange exchange, boolean isFirst) {
            Page page = exchange.poll();
            if (page == null) {
                return 0;
            }
            Watermarks marks = isFirst ? firstMarks : secondMarks;
            BinaryInput in = page.open();
            for (int i = 0; i < page.count(); i++) {
                signals(page, i, exchange, marks);
                long timestamp = in.readLong();
                arrived(exchange, exchange.producer(), timestamp, in.readLong());
            }
            signals(page, page.count(), exchange, marks);
            exchange.release(page);
            return page.count() + 1;
        }

        private void signals(Page page, int index, Exchange exchange, Watermarks marks) {
            while (page.hasSignal(index)) {
                if (page.signal() == Signal.END) {
                    exchange.producerEnded();
                } else {
                    advance(exchange, marks, exchange.producer(), page.value());
                }
                page.nextSignal();
            }
        }

        boolean finished() {
            boolean finished =
                    sourceEnded && first.drained() && first.finished() && second.drained() && second.finished();
            require(
                    !finished || secondMarks.merged == Long.MAX_VALUE,
                    "the lane has finished without a last watermark");
            return finished;
        }

        /** What was sent follows from what was read and received, so the contents of the pages need not be looked at. */
        void append(StringBuilder state) {
            state.append(next)
                    .append(' ')
                    .append(taken > 0)
                    .append(' ')
                    .append(emitted)
                    .append(sourceEnded);
            state.append(middle).append(sink);
            if (firstMarks != null) {
                state.append(Arrays.toString(firstMarks.ofLane)).append(Arrays.toString(secondMarks.ofLane));
            }
            state.append(first).append(second).append('\n');
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }
}
