package io.thalweg.processor.quality;

/** The text-valued members of annotations, each with a job around it. */
enum HostilePlace {
    JOB_NAME("orders", "@Job(name = §)", Steps.OF_TEXT),
    CHECKPOINTED_EVERY("10s", "@Job @Checkpointed(every = §)", Steps.OF_TEXT),
    CHECKPOINTED_STORAGE("file:here", "@Job @Checkpointed(every = \"1s\", storage = §)", Steps.OF_TEXT),
    FROM("in", "@Job", Steps.source("@Watermark") + "@From(§) @Sink void print(In in) {}"),
    SIDE_OUTPUT("big", "@Job", Steps.source("@Watermark") + """
            @Transform Text step(In in, @SideOutput(§) Out<Long> side) {
                side.emit(in.time());
                return new Text(in.key());
            }
            @Sink void print(Text text) {}
            """),
    KEY_BY("key", "@Job", Steps.source("@Watermark") + """
            @KeyBy(§) static class Step {
                int n;
                @OnEvent Text on(In in) { n++; return null; }
            }
            @Sink void print(Text text) {}
            """),
    WATERMARK_LAG("1s", "@Job", Steps.watermark("lag = §")),
    WATERMARK_EVERY("record", "@Job", Steps.watermark("every = §")),
    WATERMARK_IDLE_AFTER("1s", "@Job", Steps.watermark("idleAfter = §")),
    WINDOW_SIZE("10s", "@Job", Steps.window("size = §")),
    WINDOW_SLIDE("20m", "@Job", Steps.window("size = \"1h\", slide = §")),
    WINDOW_GAP("10s", "@Job", Steps.window("gap = §")),
    WINDOW_OFFSET("-1m", "@Job", Steps.window("size = \"1h\", offset = §")),
    WINDOW_LATENESS("1m", "@Job", Steps.window("size = \"1h\", lateness = §"));

    /** The members of a job. */
    private static final class Steps {

        static final String OF_TEXT = """
                @Source StreamSource<String> in() { return CollectionSource.of(List.of("a")); }
                @Sink @SuppressWarnings("guarantee") void print(String text) {}
                """;

        static String source(String annotation) {
            return "@Source " + annotation + """
                     StreamSource<In> in() { return CollectionSource.of(List.of(new In(1, "k"))); }
                    record In(@EventTime long time, String key) {}
                    record Text(String text) {}
                    """;
        }

        static String watermark(String members) {
            return source("@Watermark(" + members + ")") + "@Sink void print(In in) {}";
        }

        static String window(String members) {
            return source("@Watermark") + "@Window(" + members + ")" + """
                    static class Step {
                        int n;
                        @OnEvent void on(In in) { n++; }
                        @OnMerge void merge(Step other) { n += other.n; }
                        @OnWindow Text text() { return new Text("" + n); }
                    }
                    @Sink void print(Text text) {}
                    """;
        }
    }

    private final String valid;
    private final String onJob;
    private final String steps;

    HostilePlace(String valid, String onJob, String steps) {
        this.valid = valid;
        this.onJob = onJob;
        this.steps = steps;
    }

    /** A text that is right here, so that the job around it is seen to be right. */
    String valid() {
        return valid;
    }

    /** The source of a job class of package {@code hostile} with the text in this place. */
    String source(String className, String text) {
        return """
                package hostile;
                import io.thalweg.annotations.*;
                import io.thalweg.api.*;
                import java.util.List;
                %s
                class %s {
                    %s
                }
                """.formatted(onJob, className, steps).replace("§", HostileTexts.literal(text));
    }
}
