package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Time to live of plain fields and of state objects, by the clock of processing time. */
final class TimeToLiveTest {

    private static final String SINK = "@Sink void results(String result) {}\n";

    private static SmallJob field(String options, String field) {
        return SmallJob.withInput("""
                @From("input") @KeyBy("key")
                static class Step {
                    @State(%s) %s;
                    @OnEvent void handle(In in, Out<String> out) {
                        out.emit("" + state);
                        if (in.value() != 0) { state = in.value(); }
                    }
                }
                """.formatted(options, field) + SINK);
    }

    private static SmallJob object(String options, String type, String handler) {
        return SmallJob.withInput("""
                @From("input") @KeyBy("key")
                static class Step {
                    @SuppressWarnings("growth") @State(%s) final %s state;
                    Step(%s state) { this.state = state; }
                    static long sum(long one, long other) { return one + other; }
                    @OnEvent void handle(In in, Out<String> out) { %s }
                }
                """.formatted(options, type, type, handler) + SINK);
    }

    private static List<String> texts(SmallJob job) {
        return job.records().stream()
                .map(record -> record.substring(0, record.indexOf(" @")))
                .toList();
    }

    private static void set(SmallJob job, long clock, long value) {
        job.clock(clock);
        job.emit(1L, "a", value);
    }

    private static void read(SmallJob job, long clock) {
        set(job, clock, 0);
    }

    @Test
    @DisplayName(
            "T1, T2, T3, T5: a plain field expires at its last write plus the ttl, inclusive, and is initial again")
    void fieldOnWrite() {
        for (String type : List.of("long state = -1", "Long state = -1L", "double state = -1")) {
            try (SmallJob job = field("ttl = \"100ms\"", type)) {
                set(job, 0, 5);
                read(job, 99); // does not refresh
                read(job, 100);
                set(job, 100, 6);
                set(job, 150, 7);
                read(job, 249);
                read(job, 250);
                job.watermark(1_000_000); // event time does not count
                read(job, 251);
                assertThat(texts(job).stream().map(text -> text.replace(".0", "")))
                        .as(type)
                        .containsExactly("-1", "5", "-1", "-1", "6", "7", "-1", "-1");
            }
        }
    }

    @Test
    @DisplayName("T4: ON_READ: a plain field is read whenever a handler of its key is called; other keys do not count")
    void fieldOnRead() {
        try (SmallJob job = field("ttl = \"100ms\", refresh = Refresh.ON_READ", "long state")) {
            set(job, 0, 5);
            read(job, 99);
            read(job, 198);
            job.clock(250).emit(1L, "b", 9L);
            read(job, 298);
            assertThat(texts(job)).containsExactly("0", "5", "5", "0", "0");
        }
    }

    @Test
    @DisplayName("T6: UNTIL_CLEANED: an expired field is seen once, unless it is written again")
    void fieldShown() {
        try (SmallJob job = field("ttl = \"100ms\", expired = Expired.UNTIL_CLEANED, cleanup = {}", "long state")) {
            set(job, 0, 5);
            read(job, 200);
            read(job, 200);
            set(job, 300, 6);
            set(job, 500, 7); // sees 6, which has expired, and writes
            read(job, 599);
            assertThat(texts(job)).containsExactly("0", "5", "0", "0", "6", "7");
        }
    }

    @Test
    @DisplayName(
            "T3: a field that can be changed in place counts as written by each call, and begins anew when expired")
    void fieldInPlace() {
        String members = """
                @From("input") @KeyBy("key")
                static class Step {
                    @State(ttl = "100ms") List<Long> state = new ArrayList<>(List.of(0L));
                    @OnEvent void handle(In in, Out<String> out) { state.add(in.value()); out.emit("" + state); }
                }
                """;
        try (SmallJob job = SmallJob.withInput(members + SINK)) {
            set(job, 0, 1);
            set(job, 99, 2);
            set(job, 198, 3);
            set(job, 298, 4);
            assertThat(texts(job)).containsExactly("[0, 1]", "[0, 1, 2]", "[0, 1, 2, 3]", "[0, 4]");
        }
    }

    @Test
    @DisplayName("T17: fields without a ttl are not touched by the one of their neighbour")
    void neighbours() {
        String members = """
                @From("input") @KeyBy("key")
                static class Step {
                    long all;
                    @State(ttl = "100ms") int recent = 10;
                    @State(ttl = "1s") String last = "none";
                    @OnEvent void handle(In in, Out<String> out) {
                        all++;
                        recent++;
                        out.emit(all + " " + recent + " " + last);
                        last = "v" + in.value();
                    }
                }
                """;
        try (SmallJob job = SmallJob.withInput(members + SINK)) {
            set(job, 0, 1);
            set(job, 50, 2);
            set(job, 200, 3);
            set(job, 2_000, 4);
            assertThat(texts(job)).containsExactly("1 11 none", "2 12 v1", "3 11 v2", "4 11 none");
        }
    }

    private static final String LIST = """
            if (in.value() != 0) { state.add(in.value()); }
            List<Long> all = new ArrayList<>();
            if (in.value() <= 0) { state.get().forEach(all::add); out.emit("" + all); }
            """;

    @Test
    @DisplayName("T7, T9: each element of a list has its own time; adding does not refresh the others")
    void list() {
        try (SmallJob job = object("ttl = \"100ms\"", "ListState<Long>", LIST)) {
            set(job, 0, 1);
            set(job, 50, 2);
            read(job, 99);
            read(job, 100);
            read(job, 149);
            read(job, 150);
            assertThat(texts(job)).containsExactly("[1, 2]", "[2]", "[2]", "[]");
        }
    }

    @Test
    @DisplayName("T4: ON_READ: a read of a list refreshes every element that has not expired")
    void listOnRead() {
        try (SmallJob job = object("ttl = \"100ms\", refresh = Refresh.ON_READ", "ListState<Long>", LIST)) {
            set(job, 0, 1);
            set(job, 50, 2);
            read(job, 100);
            set(job, 199, -3);
            read(job, 298);
            read(job, 398);
            assertThat(texts(job)).containsExactly("[2]", "[2, -3]", "[2, -3]", "[]");
        }
    }

    @Test
    @DisplayName("T6, T9: UNTIL_CLEANED: expired elements are shown until a read finds nothing else")
    void listShown() {
        String options = "ttl = \"100ms\", expired = Expired.UNTIL_CLEANED, cleanup = {}";
        try (SmallJob job = object(options, "ListState<Long>", LIST)) {
            set(job, 0, 1);
            set(job, 50, 2);
            read(job, 120);
            read(job, 120);
            read(job, 150);
            read(job, 150);
            assertThat(texts(job)).containsExactly("[1, 2]", "[1, 2]", "[1, 2]", "[]");
        }
        try (SmallJob job = object(options + ", refresh = Refresh.ON_READ", "ListState<Long>", LIST)) {
            set(job, 0, 1);
            set(job, 50, 2);
            read(job, 120); // shows both, keeps the second
            read(job, 219);
            read(job, 318);
            assertThat(texts(job)).containsExactly("[1, 2]", "[2]", "[2]");
        }
    }

    @Test
    @DisplayName(
            "T4, T7, T8: each entry of a map has its own time, reading one refreshes that one, isEmpty looks at none")
    void map() {
        String handler = """
                if (in.value() > 0) { state.put("k" + in.value(), in.value()); }
                if (in.value() == 0) { out.emit("" + state.get("k1") + state.isEmpty()); }
                if (in.value() == -1) { List<String> keys = new ArrayList<>(); state.keys().forEach(keys::add); out.emit(keys + "" + state.isEmpty()); }
                if (in.value() == -2) { out.emit("" + state.isEmpty() + state.contains("k1") + state.isEmpty()); }
                """;
        try (SmallJob job = object("ttl = \"100ms\", cleanup = {}", "MapState<String, Long>", handler)) {
            set(job, 0, 1);
            set(job, 50, 2);
            set(job, 100, -2); // k1 has expired, k2 not
            set(job, 100, -1);
            set(job, 150, -1);
            assertThat(texts(job)).containsExactly("falsefalsefalse", "[k2]false", "[]true");
        }
        try (SmallJob job =
                object("ttl = \"100ms\", refresh = Refresh.ON_READ, cleanup = {}", "MapState<String, Long>", handler)) {
            set(job, 0, 1);
            set(job, 0, 2);
            read(job, 99); // k1 only
            set(job, 100, -1);
            set(job, 199, -1); // the iteration before has refreshed k1
            set(job, 299, -1);
            assertThat(texts(job)).containsExactly("1false", "[k1]false", "[k1]false", "[]true");
        }
        try (SmallJob job = object(
                "ttl = \"100ms\", expired = Expired.UNTIL_CLEANED, cleanup = {}", "MapState<String, Long>", handler)) {
            set(job, 0, 1);
            read(job, 200);
            read(job, 200);
            set(job, 200, 2);
            set(job, 400, -1);
            set(job, 400, -1);
            assertThat(texts(job)).containsExactly("1true", "nulltrue", "[k2]true", "[]true");
        }
    }

    @Test
    @DisplayName("T10: an expired accumulator is dropped at the next add, or still merged until it is cleaned")
    void reducing() {
        String handler = "state.add(in.value()); out.emit(\"\" + state.get());";
        try (SmallJob job = object("reduce = \"#sum\", ttl = \"100ms\"", "ReducingState<Long>", handler)) {
            set(job, 0, 1);
            set(job, 90, 2);
            set(job, 189, 3);
            set(job, 289, 5);
            assertThat(texts(job)).containsExactly("1", "3", "6", "5");
        }
        String shown = "reduce = \"#sum\", ttl = \"100ms\", expired = Expired.UNTIL_CLEANED, cleanup = {}";
        try (SmallJob job = object(shown, "ReducingState<Long>", handler)) {
            set(job, 0, 1);
            set(job, 200, 2);
            assertThat(texts(job)).containsExactly("1", "3");
        }
    }

    @Test
    @DisplayName("T11, T13, T15: expired keys go although nobody reads them, unless background clean-up is off")
    void sweep() {
        for (String type : List.of("ValueState<Long>", "ListState<Long>", "MapState<Long, Long>")) {
            String write = type.startsWith("Map")
                    ? "state.put(1L, 1L);"
                    : type.startsWith("List") ? "state.add(1L);" : "state.update(1L);";
            assertThat(leftAfterSweep("ttl = \"100ms\"", type, write)).as(type).isZero();
            assertThat(leftAfterSweep("ttl = \"100ms\", cleanup = {}", type, write))
                    .as(type)
                    .isEqualTo(1_000);
        }
    }

    private static long leftAfterSweep(String options, String type, String write) {
        try (SmallJob job = object(options, type, write)) {
            job.clock(0);
            for (int key = 0; key < 1_000; key++) {
                job.emit(1L, "k" + key, 1L);
            }
            for (int round = 0; round < 400; round++) {
                job.clock(99);
            }
            assertThat(job.stored()).as("before the time").isEqualTo(1_000);
            for (int round = 0; round < 400; round++) {
                job.clock(100 + round);
            }
            return job.stored();
        }
    }

    @Test
    @DisplayName("T13: keys that come faster than rounds go by do not pile up")
    void sweepKeepsUp() {
        try (SmallJob job = object("ttl = \"10ms\"", "ValueState<Long>", "state.update(1L);")) {
            long most = 0;
            for (int round = 0; round < 400; round++) {
                job.clock(round);
                for (int key = 0; key < 50; key++) {
                    job.emit(1L, "k" + round + "-" + key, 1L);
                }
                most = Math.max(most, job.stored());
            }
            assertThat(most).isLessThan(50 * 10 * 8);
        }
    }

    @Test
    @DisplayName("T2: a time to live that reaches beyond all time never ends")
    void longest() {
        try (SmallJob job = field("ttl = \"106751991167d\"", "long state")) {
            set(job, 1_000_000_000_000L, 5);
            read(job, 4_000_000_000_000L);
            assertThat(texts(job)).containsExactly("0", "5");
        }
    }

    @Test
    @DisplayName("T1: the ttl may be configured when the job starts")
    void configured() {
        try (SmallJob job = field("ttl = \"${keep:100ms}\"", "long state")) {
            set(job, 0, 5);
            read(job, 99);
            read(job, 100);
            assertThat(texts(job)).containsExactly("0", "5", "0");
        }
    }
}
