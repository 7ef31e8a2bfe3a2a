package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C22, T7, T16: state objects come back with all they hold, each element with its own time")
class SavedStateTest {

    private static final String STATES = """
            @KeyBy("name")
            static class States {
                §ttl final ValueState<Integer> count;
                §ttl final ValueState<String> last;
                @SuppressWarnings("growth") §ttl final ListState<Tick> all;
                §ttl final MapState<Colour, Long> colours;
                §reduce final ReducingState<Long> most;
                §reduceText final ReducingState<String> longest;
                §aggregate final AggregatingState<Long, Long> sum;
                int plain;
                §ttl List<Integer> prices = new ArrayList<>();

                States(ValueState<Integer> count, ValueState<String> last, ListState<Tick> all,
                        MapState<Colour, Long> colours, ReducingState<Long> most, ReducingState<String> longest,
                        AggregatingState<Long, Long> sum) {
                    this.count = count;
                    this.last = last;
                    this.all = all;
                    this.colours = colours;
                    this.most = most;
                    this.longest = longest;
                    this.sum = sum;
                }

                static long larger(long one, long other) { return Math.max(one, other); }
                static String longer(String one, String other) { return one.length() < other.length() ? other : one; }

                static class Total { long total; int count; }
                static class Sum implements Aggregate<Long, Total, Long> {
                    public Total createAccumulator() { return new Total(); }
                    public Total add(Long value, Total total) { total.total += value; total.count++; return total; }
                    public Long getResult(Total total) { return total.total * 1000 + total.count; }
                    public Total merge(Total one, Total other) { one.total += other.total; one.count += other.count; return one; }
                }

                @OnEvent Row add(Tick tick) {
                    String before = last.value();
                    count.update(count.value() == null ? 1 : count.value() + 1);
                    last.update("x".repeat(tick.price() % 7));
                    all.add(tick);
                    if (tick.price() % 3 == 0) { colours.put(tick.colour(), (long) tick.price()); }
                    if (tick.price() % 11 == 0) { colours.remove(tick.colour()); }
                    if (tick.price() % 13 == 0) { all.clear(); }
                    most.add((long) tick.price());
                    longest.add(last.value());
                    sum.add((long) tick.price());
                    plain++;
                    prices.add(tick.price());
                    StringBuilder text = new StringBuilder(tick.name());
                    all.get().forEach(each -> text.append(' ').append(each.price()));
                    for (Map.Entry<Colour, Long> entry : colours.entries()) {
                        text.append(' ').append(entry.getKey()).append(entry.getValue());
                    }
                    return new Row(text + "|" + count.value() + before + most.get() + longest.get() + sum.get() + plain + prices);
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ttl = \"20ms\"",
                "ttl = \"20ms\", refresh = Refresh.ON_READ",
                "ttl = \"20ms\", cleanup = {}",
                "ttl = \"20ms\", cleanup = Cleanup.SNAPSHOT",
            })
    void stateObjects(String ttl) {
        SavedJob job = SavedJob.of(STATES.replace("§ttl", ttl.isEmpty() ? "" : "@State(" + ttl + ")")
                .replace("§reduceText", state("reduce = \"#longer\"", ttl))
                .replace("§reduce", state("reduce = \"#larger\"", ttl))
                .replace("§aggregate", state("aggregate = Sum.class", ttl)));
        assertThat(job.check(job.script(60))).isEqualTo(60);
    }

    private static String state(String function, String ttl) {
        return "@State(" + function + (ttl.isEmpty() ? "" : ", " + ttl) + ")";
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "price", "colour", "name, price", "price, colour, name"})
    @DisplayName("C22: timers of both clocks fire when they would have, each once, whatever the key consists of")
    void timers(String keys) {
        SavedJob job = SavedJob.of("""
                @KeyBy({"§keys"})
                static class Bells {
                    int set;
                    final ListState<Long> times;
                    Bells(ListState<Long> times) { this.times = times; }

                    @OnEvent Row set(Tick tick, Context context) {
                        set++;
                        long time = tick.time() - tick.time() % 10 + 20;
                        times.add(time);
                        context.timers().atEventTime(time);
                        context.timers().atProcessingTime(context.processingTime() + tick.price() % 20);
                        if (tick.price() % 4 == 0) { context.timers().deleteEventTime(time - 10); }
                        if (tick.price() % 5 == 0) { context.timers().deleteProcessingTime(context.processingTime() + 7); }
                        return null;
                    }

                    @OnTimer Row ring(TimeDomain domain, Context context) {
                        if (set % 3 == 0 && domain == TimeDomain.EVENT) {
                            context.timers().atEventTime(context.timestamp() + 25);
                            set++;
                        }
                        StringBuilder text = new StringBuilder(domain + " " + set + " " + context.timestamp());
                        times.get().forEach(time -> text.append(' ').append(time));
                        return new Row(text.toString());
                    }
                }
                """.replace("§keys", String.join("\", \"", keys.split(", "))));
        assertThat(job.check(job.script(60))).isGreaterThan(20);
    }

    @Test
    @DisplayName("E4, E11: generators that are asked periodically go on where they were, idleness too")
    void generators() {
        String windows = """
                @KeyBy("name") @Window(size = "10ms")
                static class Counts {
                    int count;
                    @OnEvent void add(Tick tick) { count++; }
                    @OnWindow Row fire(@Key String name, TimeWindow window) {
                        return new Row(name + window.start() + " " + count);
                    }
                }
                """;
        SavedJob periodic = SavedJob.of("lag = \"5ms\", every = \"20ms\", idleAfter = \"50ms\"", windows);
        assertThat(periodic.check(periodic.script(60))).isGreaterThan(20);
        SavedJob perRecord = SavedJob.of("lag = \"5ms\", every = \"record\", idleAfter = \"50ms\"", windows);
        assertThat(perRecord.check(perRecord.script(60))).isGreaterThan(20);
    }
}
