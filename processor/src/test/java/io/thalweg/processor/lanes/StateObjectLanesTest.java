package io.thalweg.processor.lanes;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** State objects on several lanes: each key has its state on one of them, whatever the order of the lanes. */
final class StateObjectLanesTest {

    @Test
    @DisplayName("T18: state objects of all kinds, with times to live and without, belong to keys")
    void allKinds() {
        new SimulatedRuns(LaneJobs.inTime("""
                    record Total(long total) {}
                    static class Sum implements Aggregate<Long, Total, Long> {
                        @Override public Total createAccumulator() { return new Total(0); }
                        @Override public Total add(Long value, Total sum) { return new Total(sum.total() + value); }
                        @Override public Long getResult(Total sum) { return sum.total(); }
                    }

                    @From("input") @KeyBy("key")
                    static class States {
                        final ValueState<Integer> count;
                        @State(ttl = "1h") final ListState<In> all;
                        final MapState<Color, Long> colors;
                        @State(reduce = "#larger", ttl = "1d") final ReducingState<Long> most;
                        @State(aggregate = Sum.class) final AggregatingState<Long, Long> sum;
                        @State(ttl = "1h", refresh = Refresh.ON_READ) long plain;

                        States(ValueState<Integer> count, ListState<In> all, MapState<Color, Long> colors,
                                ReducingState<Long> most, AggregatingState<Long, Long> sum) {
                            this.count = count;
                            this.all = all;
                            this.colors = colors;
                            this.most = most;
                            this.sum = sum;
                        }

                        static long larger(long one, long other) { return Math.max(one, other); }

                        @OnEvent String add(In in) {
                            count.update(count.value() == null ? 1 : count.value() + 1);
                            all.add(in);
                            colors.put(in.color(), in.value());
                            most.add((long) in.number());
                            sum.add(in.value());
                            plain++;
                            long listed = 0;
                            for (In each : all.get()) { listed = listed * 31 + each.value(); }
                            return in.key() + "|" + count.value() + " " + listed + " " + colors.get(Color.RED) + " "
                                    + most.get() + " " + sum.get() + " " + plain;
                        }
                    }
                """)).sameResults();
    }
}
