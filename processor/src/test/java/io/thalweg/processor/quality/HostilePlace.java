package io.thalweg.processor.quality;

/** The text-valued members of annotations, each with a job around it. */
enum HostilePlace {
    JOB_NAME("orders", "@Job(name = §)", "", PassOn.STEPS),
    CHECKPOINTED_EVERY("10s", "@Job @Checkpointed(every = §)", "", PassOn.STEPS),
    CHECKPOINTED_STORAGE("file:here", "@Job @Checkpointed(every = \"1s\", storage = §)", "", PassOn.STEPS),
    FROM("in", "@Job", "", "@From(§) @Sink void print(In in) {}"),
    SIDE_OUTPUT("big", "@Job", "", "@Transform Text step(In in, @SideOutput(§) Out<Long> side) {"
            + " side.emit(in.time()); return new Text(in.key()); } @Sink void print(Text text) {}"),
    KEY_BY("key", "@Job", "", "@KeyBy(§) static class Step { int n; @OnEvent Text on(In in) { n++; return null; } }"
            + " @Sink void print(Text text) {}"),
    WATERMARK_LAG("1s", "@Job", "@Watermark(lag = §)", PassOn.STEPS),
    WATERMARK_EVERY("record", "@Job", "@Watermark(every = §)", PassOn.STEPS),
    WATERMARK_IDLE_AFTER("1s", "@Job", "@Watermark(idleAfter = §)", PassOn.STEPS),
    WINDOW_SIZE("10s", "size = §"),
    WINDOW_SLIDE("20m", "size = \"1h\", slide = §"),
    WINDOW_GAP("10s", "gap = §"),
    WINDOW_OFFSET("-1m", "size = \"1h\", offset = §"),
    WINDOW_LATENESS("1m", "size = \"1h\", lateness = §");

    private static final class PassOn {
        static final String STEPS = "@Sink void print(In in) {}";
    }

    private final String valid;
    private final String onJob;
    private final String onSource;
    private final String steps;

    HostilePlace(String valid, String onJob, String onSource, String steps) {
        this.valid = valid;
        this.onJob = onJob;
        this.onSource = onSource;
        this.steps = steps;
    }

    HostilePlace(String valid, String window) {
        this(valid, "@Job", "@Watermark", "@Window(" + window + ") static class Step { int n;"
                + " @OnEvent void on(In in) { n++; } @OnMerge void merge(Step other) { n += other.n; }"
                + " @OnWindow Text text() { return new Text(\"\" + n); } } @Sink void print(Text text) {}");
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
                    record In(@EventTime long time, String key) {}
                    record Text(String text) {}
                    @Source %s StreamSource<In> in() { return CollectionSource.of(List.of(new In(1, "k"))); }
                    %s
                }
                """
                .formatted(onJob, className, onSource, steps)
                .replace("§", HostileTexts.literal(text));
    }
}
