package io.thalweg.processor.lanes;

import io.thalweg.processor.testing.JobText;

/**
 * Sources of jobs whose results do not depend on how many lanes run them. A result is a text that begins with what it
 * belongs to and a bar: {@code "a|17"}; the results of one such group have a fixed order.
 */
final class LaneJobs {

    static final String NAME = "lanes.Small";

    /** 150 records out of order by up to 255 ms, deterministic; a record of index i is made by any lane alike. */
    private static final String EVENTS = """
                enum Color { RED, GREEN, BLUE }

                record In(@EventTime long timestamp, String key, int number, Color color, long value) {}

                static In in(long index) {
                    long hash = (index + 1) * 0x9E37_79B9_7F4A_7C15L;
                    hash ^= hash >>> 31;
                    String key = String.valueOf((char) ('a' + (hash >>> 8 & 7)));
                    Color color = Color.values()[(int) (hash >>> 16 & 0xFF) % 3];
                    return new In(index * 10 + (hash & 255), key, (int) (hash >>> 24 & 15), color, index);
                }

            """;

    private LaneJobs() {}

    /** One split, no late records. */
    static String inTime(String members) {
        return job(source("input", "1s", "GeneratorSource.of(Small::in).count(150)") + members);
    }

    /** One split and late records, which are the same at any parallelism as watermarks keep their place (X3). */
    static String withLateRecords(String members) {
        return job(source("input", "20ms", "GeneratorSource.of(Small::in).count(150)") + members);
    }

    /** A job with these members, and a sink {@code results} of texts. */
    static String job(String members) {
        String types = "@Job\nclass Small {\n" + EVENTS + members + "\n    @Sink void results(String result) {}\n}\n";
        return JobText.in("lanes", "import io.thalweg.api.GeneratorSource;\n\n" + types);
    }

    static String source(String name, String lag, String made) {
        return """
                    @Source @Watermark(lag = "%s", every = "record")
                    StreamSource<In> %s() {
                        return %s;
                    }

                """.formatted(lag, name, made);
    }

    /** A window step over a stream of {@code In}; its results are grouped by key. */
    static String window(String from, String keyBy, String keyType, String window) {
        String key = keyType.isEmpty() ? "\"\"" : keyType.contains(" ") ? keyType.split(" ", 2)[1] : "key";
        String parameter = keyType.isEmpty() || keyType.contains(" ") ? "" : "@Key " + keyType + " key, ";
        String lastKey = keyType.contains(" ") ? "String last;" : "";
        return """
                    @From("%s") %s @Window(%s)
                    static class Sums {
                        long sum;
                        long count;
                        %s
                        @OnEvent void add(In in) { sum += in.value(); count++; %s }
                        @OnMerge void merge(Sums other) { sum += other.sum; count += other.count; %s }
                        @OnWindow String result(%sTimeWindow window) {
                            return %s + "|" + window + " " + sum + " " + count;
                        }
                    }
                """.formatted(
                        from,
                        keyBy,
                        window,
                        lastKey,
                        lastKey.isEmpty() ? "" : "last = in.key() + in.number();",
                        lastKey.isEmpty() ? "" : "last = last == null ? other.last : last;",
                        parameter,
                        key);
    }
}
