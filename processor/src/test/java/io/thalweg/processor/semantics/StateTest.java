package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fields of a step are state per key and window, whatever their types, initial values and number. */
final class StateTest {

    private static final String FIELDS = """
                    boolean flag = true;
                    byte tiny = -1;
                    short small = -300;
                    char letter = 'x';
                    int medium = 7;
                    long large = Long.MIN_VALUE + 1;
                    float single = -0.5f;
                    double twice = Double.NaN;
                    Integer boxed;
                    Long counted = 5L;
                    String text = "start";
                    Instant when = Instant.EPOCH;
                    Colour colour = Colour.RED;
                    Point point = new Point(1, 2);
                    List<Long> list = new ArrayList<>(List.of(0L));
                    long[] array = {3, 4};
                    final long constant = 12;
                    static final long SHARED = 13;

                    String show() {
                        return flag + " " + tiny + " " + small + " " + letter + " " + medium + " " + large + " " + single + " "
                                + twice + " " + boxed + " " + counted + " " + text + " " + when.toEpochMilli() + " " + colour
                                + " " + point + " " + list + " " + array[0] + "," + array[1] + " " + (constant + SHARED);
                    }

                    void change(In in) {
                        flag = !flag;
                        tiny--;
                        small -= 30_000;
                        letter++;
                        medium = -medium;
                        large += in.value();
                        single *= 2;
                        twice = Double.isNaN(twice) ? in.value() + 0.25 : -twice;
                        boxed = boxed == null ? (Integer) 1 : null;
                        counted = counted == null ? (Long) 5L : counted + 1;
                        text = text + in.value();
                        when = when.plusMillis(in.value());
                        colour = colour == Colour.RED ? Colour.BLUE : null;
                        point = new Point(point.y(), point.x() + 1);
                        list.add(in.value());
                        array[0]++;
                        array = new long[] {array[0], array[1] + 1};
                    }
            """;

    private static final String TYPES = """
                enum Colour { RED, BLUE }
                record Point(int x, int y) {}

            """;

    private static final String START =
            "true -1 -300 x 7 -9223372036854775807 -0.5 NaN null 5 start 0 RED Point[x=1, y=2] [0] 3,4 25";
    private static final String CHANGED =
            "false -2 -30300 y -7 -9223372036854775797 -1.0 10.25 1 6 start10 10 BLUE Point[x=2, y=2] [0, 10] 4,5 25";
    private static final String CHANGED_TWICE =
            "true -3 5236 z 7 -9223372036854775777 -2.0 -10.25 null 7 start1020 30 null Point[x=2, y=3] [0, 10, 20] 5,6 25";

    @Test
    @DisplayName("W24: in a window each key and window begins with the initial values and keeps what was stored")
    void windowState() {
        for (String window :
                List.of("size = \"1s\"", "size = \"2s\", slide = \"2s\"", "size = \"3s\", slide = \"10s\"")) {
            assertWindowState(window, "", "@KeyBy(\"key\") ");
            assertWindowState(window, "", "");
        }
        String merge = "@OnMerge void merge(All other) { throw new IllegalStateException(); }";
        assertWindowState("gap = \"1s\"", merge, "@KeyBy(\"key\") ");
        assertWindowState("gap = \"1s\"", merge, "");
    }

    private static void assertWindowState(String window, String merge, String keyBy) {
        String members = SmallJob.INPUT + TYPES + """
                @From("input") %s@Window(%s)
                static class All {
                %s
                    @OnEvent void add(In in) { change(in); }
                    %s
                    @OnWindow String result() { return show(); }
                }

                @Sink void results(String result) {}
                """.formatted(keyBy, window, FIELDS, merge);
        try (SmallJob job = SmallJob.of(members)) {
            for (long second = 0; second < 40; second += 10) { // windows are used again
                job.emit(second * 1_000 + 1, "a", 10L)
                        .emit(second * 1_000 + 2, "a", 20L)
                        .watermark(second * 1_000 + 9_000);
                job.emit(second * 1_000 + 20_000, "a", 10L).watermark(second * 1_000 + 9_500);
            }
            job.finish();
            assertThat(texts(job.records())).as(window + keyBy).contains(CHANGED_TWICE);
        }
        try (SmallJob job = SmallJob.of(members)) {
            for (long second = 0; second < 40; second += 10) {
                job.emit(second * 1_000 + 1, "a", 10L).watermark(second * 1_000 + 9_000);
            }
            assertThat(texts(job.records()))
                    .as(window + keyBy)
                    .containsOnly(CHANGED)
                    .hasSize(4);
        }
    }

    private static List<String> texts(List<String> records) {
        return records.stream()
                .map(record -> record.substring(0, record.indexOf(" @")))
                .toList();
    }

    @Test
    @DisplayName("W24: firing does not use up the accumulator: firing again shows all there was, fields of any type")
    void firingAgain() {
        String members = SmallJob.INPUT + TYPES + """
                @From("input") @KeyBy("key") @Window(size = "1s", lateness = "1h")
                static class All {
                %s
                    @OnEvent void add(In in) { change(in); }
                    @OnWindow String result() { return show(); }
                }

                @Sink void results(String result) {}
                """.formatted(FIELDS);
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 10L).watermark(2_000).emit(1L, "a", 20L);
            assertThat(texts(job.records())).containsExactly(CHANGED, CHANGED_TWICE);
        }
    }

    @Test
    @DisplayName("K1, K14: a keyed step has its fields for each key, from their initial values on")
    void keyedState() {
        String members = SmallJob.INPUT + TYPES + """
                @From("input") @KeyBy("key")
                static class All {
                %s
                    @OnEvent String add(In in) {
                        String before = show();
                        change(in);
                        return before;
                    }
                }

                @Sink void results(String result) {}
                """.formatted(FIELDS);
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 10L)
                    .emit(2L, "b", 10L)
                    .emit(3L, "a", 20L)
                    .emit(4L, "a", 1L)
                    .emit(5L, "b", 20L)
                    .emit(6L, "c", 1L);
            assertThat(texts(job.records())).containsExactly(START, START, CHANGED, CHANGED_TWICE, CHANGED, START);
        }
    }

    @Test
    @DisplayName("K1: state survives the growth of its table, for keys of all kinds")
    void manyKeys() {
        for (String key : List.of("value", "key", "#half")) {
            String members = SmallJob.INPUT + """
                    @From("input") @KeyBy("%s")
                    static class Counts {
                        int count;
                        long last = -1;
                        static int half(In in) { return (int) (in.value() / 2); }
                        @OnEvent void add(In in, Out<String> out) {
                            count++;
                            if (count == 3) {
                                out.emit(in.key() + last);
                            }
                            last = in.value();
                        }
                    }

                    @Sink void results(String result) {}
                    """.formatted(key);
            try (SmallJob job = SmallJob.of(members)) {
                List<String> expected = new ArrayList<>();
                int keys = 20_000;
                for (int round = 0; round < 3; round++) {
                    for (long number = 0; number < keys; number++) {
                        long value = key.equals("#half") ? number * 2 : number;
                        job.emit(1L, "k" + number, value);
                        if (round == 0) {
                            expected.add("k" + number + value + " @1");
                        }
                    }
                }
                assertThat(job.records()).as(key).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("K1: one record that becomes very many keys at once does not overflow a table")
    void manyKeysAtOnce() {
        String members = SmallJob.INPUT + """
                @From("input") @Transform
                void many(In in, Out<In> out) {
                    for (int i = 0; i < in.value(); i++) {
                        out.emit(new In(in.timestamp() + i, "k" + i, i));
                    }
                }

                @From("many") @KeyBy("key")
                static class Rolling {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                }

                @From("many") @KeyBy("key") @Window(size = "1h", slide = "20m")
                static class Sliced {
                    long count;
                    @OnEvent void add(In in) { count++; }
                    @OnMerge void merge(Sliced other) { count += other.count; }
                    @OnWindow String result(@Key String key) { return key + "=" + count; }
                }

                @From("many") @KeyBy("value") @Window(size = "10h")
                static class Tumbling {
                    long count;
                    @OnEvent void add(In in) { count++; }
                    @OnWindow String result(@Key long key) { return key + "=" + count; }
                }

                @From("many") @KeyBy("key") @Window(gap = "10h")
                static class Sessions {
                    long count;
                    @OnEvent void add(In in) { count++; }
                    @OnMerge void merge(Sessions other) { count += other.count; }
                    @OnWindow String result(@Key String key) { return key + "=" + count; }
                }

                @From("Tumbling") @Sink void results(String result) {}
                @From("Sliced") @Sink void sliced(String result) {}
                @From("Sessions") @Sink void sessions(String result) {}
                """;
        int keys = 60_000;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(0L, "", (long) keys).emit(0L, "", (long) keys).finish();
            assertThat(job.records()).hasSize(keys).allMatch(result -> result.contains("=2 @"));
            assertThat(job.elements("sliced").stream().filter(result -> result.contains("=2 @")))
                    .hasSize(3 * keys);
            assertThat(job.elements("sessions").stream().filter(result -> result.contains("=2 @")))
                    .hasSize(keys);
        }
    }
}
