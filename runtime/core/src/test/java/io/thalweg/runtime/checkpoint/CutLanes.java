package io.thalweg.runtime.checkpoint;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.channel.Page.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lanes that pass records on over a row of edges, written as the generator would write them, and count what they send and
 * receive on each channel. A source feeds the first edge and, now and then, any later one; a step behind an edge feeds
 * the next. What the lanes do when is up to the test.
 */
final class CutLanes {

    private final int edges;
    private final int records;
    private final long overtakeAfter;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Long, List<Counts>> snapshots = new HashMap<>();

    /** What a lane had sent and received, by edge and other lane, and how far its source was. */
    record Counts(int lane, int read, int[][] sent, int[][] received, int[][] overtaken) {}

    CutLanes(int lanes, int edges, int records, int pages, long seed) {
        this(lanes, edges, records, pages, seed, AligningHandler.NEVER);
    }

    /** @param overtakeAfter how many rounds of a lane barriers wait for records */
    CutLanes(int lanes, int edges, int records, int pages, long seed, long overtakeAfter) {
        this.overtakeAfter = overtakeAfter;
        this.edges = edges;
        this.records = records;
        Exchanges exchanges = new Exchanges(lanes, 128, pages, 1);
        for (int lane = 0; lane < lanes; lane++) {
            this.lanes.add(new Lane(lane, exchanges, new Random(seed + lane)));
        }
    }

    Lane lane(int lane) {
        return lanes.get(lane);
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** The snapshots of a checkpoint, of all lanes that have taken one. */
    List<Counts> snapshots(long checkpoint) {
        return snapshots.getOrDefault(checkpoint, List.of());
    }

    boolean finished() {
        return lanes.stream().allMatch(Lane::finished);
    }

    /** One lane. */
    final class Lane implements LaneBarriers.Listener {

        private final int self;
        private final Exchange[] exchanges = new Exchange[edges];
        private final int[][] sent;
        private final int[][] received;
        private final int length;
        private final Random random;
        private final LaneBarriers barriers;
        private int rounds;
        private Counts cut; // the newest
        private int read;
        private int left; // checkpoints that this lane gave up

        private Lane(int self, Exchanges all, Random random) {
            this.self = self;
            this.random = random;
            this.length = random.nextInt(records + 1);
            for (int edge = 0; edge < edges; edge++) {
                exchanges[edge] = all.exchange("edge " + edge, self);
            }
            this.sent = new int[edges][exchanges[0].lanes()];
            this.received = new int[edges][exchanges[0].lanes()];
            this.barriers = new LaneBarriers(List.of(exchanges), overtakeAfter, this);
        }

        LaneBarriers barriers() {
            return barriers;
        }

        int left() {
            return left;
        }

        /** A round, as generated code does it, and what follows between two rounds. */
        void round() {
            int taken = 0;
            for (int edge = edges - 1; edge >= 0; edge--) {
                taken += ready(edge + 1) ? receive(edge) : 0;
            }
            if (ready(0) && read < length) {
                read++;
                taken++;
                send(random.nextInt(3) == 0 ? random.nextInt(edges) : 0);
            }
            boolean ended = read == length;
            for (int edge = 0; edge < edges; edge++) {
                if (ended) {
                    exchanges[edge].end();
                }
                ended &= exchanges[edge].drained();
            }
            for (Exchange exchange : exchanges) {
                exchange.flushAfter(taken);
            }
            barriers.step(rounds++);
        }

        private boolean ready(int first) {
            boolean ready = true;
            for (int edge = first; edge < edges; edge++) {
                ready &= exchanges[edge].ready();
            }
            return ready;
        }

        private void send(int edge) {
            int copies = random.nextInt(3); // filters and fans out
            for (int copy = 0; edge < edges && copy < copies; copy++) {
                int to = random.nextInt(sent[edge].length);
                if (to == self) {
                    send(edge + 1);
                    continue;
                }
                BinaryOutput out = exchanges[edge].open(to);
                out.writeInt(++sent[edge][to]);
                exchanges[edge].written(to);
            }
        }

        private int receive(int edge) {
            Page page = exchanges[edge].poll();
            if (page == null) {
                return 0;
            }
            BinaryInput in = page.open();
            for (int record = 0; record < page.count(); record++) {
                int number = in.readInt();
                int expected = ++received[edge][exchanges[edge].producer()];
                if (number != expected) {
                    throw new IllegalStateException("record " + number + " where " + expected + " is expected");
                }
                send(edge + 1);
            }
            while (page.hasSignal(page.count())) {
                if (page.signal() == Signal.END) {
                    exchanges[edge].producerEnded();
                }
                page.nextSignal();
            }
            exchanges[edge].release(page);
            return page.count() + 1;
        }

        @Override
        public void snapshot(long checkpoint) {
            cut = new Counts(self, read, copy(sent), copy(received), new int[edges][exchanges[0].lanes()]);
        }

        /** What was overtaken must come behind what had been received, in its order. */
        @Override
        public void overtaken(Exchange edge, int producer, Page page) {
            BinaryOutput bytes = new BinaryOutput();
            page.write(bytes);
            Page again = Page.read(new BinaryInput(bytes.toByteArray()));
            BinaryInput in = again.open();
            int number = Integer.parseInt(edge.name().substring("edge ".length()));
            for (int record = 0; record < again.count(); record++) {
                int expected = cut.received()[number][producer] + ++cut.overtaken()[number][producer];
                int found = in.readInt();
                if (found != expected) {
                    throw new IllegalStateException("overtook record " + found + " where " + expected + " is expected");
                }
            }
        }

        @Override
        public void taken(long checkpoint) {
            snapshots.computeIfAbsent(checkpoint, id -> new ArrayList<>()).add(cut);
        }

        @Override
        public void left(long checkpoint) {
            left++;
        }

        private boolean finished() {
            boolean finished = read == length;
            for (Exchange exchange : exchanges) {
                finished &= exchange.drained() && exchange.finished();
            }
            return finished;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("lane " + self + ", " + read + " read, " + barriers);
            for (Exchange exchange : exchanges) {
                text.append("; ").append(exchange);
            }
            return text.toString();
        }
    }

    private static int[][] copy(int[][] counts) {
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            copy[i] = counts[i].clone();
        }
        return copy;
    }
}
