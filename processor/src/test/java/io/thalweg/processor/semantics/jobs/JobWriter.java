package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.testing.JobText;

/** Writes the class of a random job. */
final class JobWriter {

    static final String NAME = "Made";

    private static final String FIXED = """
                record In(@EventTime long timestamp, String name, int zone, long number, long value, long gap) {
                    @Override public String toString() {
                        return timestamp + " " + name + " " + zone + " " + number + " " + value + " " + gap;
                    }
                }
            """;

    private static final String MUTABLE = """
                static class In {
                    @EventTime long timestamp;
                    String name;
                    int zone;
                    long number;
                    long value;
                    long gap;
                    In() {}
                    In(long timestamp, String name, int zone, long number, long value, long gap) {
                        this.timestamp = timestamp;
                        this.name = name;
                        this.zone = zone;
                        this.number = number;
                        this.value = value;
                        this.gap = gap;
                    }
                    long timestamp() { return timestamp; }
                    String name() { return name; }
                    int zone() { return zone; }
                    long number() { return number; }
                    long value() { return value; }
                    long gap() { return gap; }
                    @Override public String toString() {
                        return timestamp + " " + name + " " + zone + " " + number + " " + value + " " + gap;
                    }
                }
            """;

    private JobWriter() {}

    static String of(String packageName, RandomJob job) {
        StringBuilder text = new StringBuilder("@Job\nclass " + NAME + " {\n")
                .append(job.mutable() ? MUTABLE : FIXED)
                .append("    record Place(String name, int zone) {}\n\n");
        for (String source : job.sources()) {
            text.append("    @Source @Watermark(lag = \"")
                    .append(job.lag())
                    .append("ms\", every = \"record\")\n    StreamSource<In> ")
                    .append(source)
                    .append("() { return CollectionSource.of(List.of()); }\n\n");
        }
        job.steps().forEach(step -> text.append(step.text(job.mutable())).append('\n'));
        for (String stream : job.sinks()) {
            text.append("    @From(\"")
                    .append(stream)
                    .append("\") @Sink void ")
                    .append(sink(stream))
                    .append("(In in) {}\n");
        }
        return JobText.in(packageName, text.append("}\n").toString());
    }

    /** The sink that reads a stream. */
    static String sink(String stream) {
        return "of_" + stream.replace('.', '_');
    }
}
