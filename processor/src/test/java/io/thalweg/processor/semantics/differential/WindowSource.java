package io.thalweg.processor.semantics.differential;

import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import io.thalweg.processor.semantics.differential.WindowShape.Kind;
import io.thalweg.processor.testing.JobText;

/** Writes the job for a window. */
final class WindowSource {

    private static final String JOB = """
            @Job
            class Windows {
                record In(@EventTime long timestamp, String name, int zone, long number, long value, long gap) {}
                record Place(String name, int zone) {}

                static final class Silent implements WatermarkGenerator<In> {
                    @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                    @Override public void onPeriodicEmit(WatermarkOutput output) {}
                }

                @Source @Watermark(generator = Silent.class, every = "0s")
                StreamSource<In> input() {
                    return CollectionSource.of(List.of());
                }

                @From("input") %s@Window(%s)
                static class Windowed {
            %s    }

                @Sink void results(String result) {}

                @From("Windowed.late") @Sink void late(In in) {}
            }
            """;

    private static final String FIELDS = """
                    long sum;
                    int count;
                    long least = Long.MAX_VALUE;
                    String names = "";
                    List<Long> values = new ArrayList<>();

                    @OnEvent void add(In in) {
                        sum += in.value();
                        count++;
                        least = Math.min(least, in.value());
                        names = names.compareTo(in.name()) < 0 ? in.name() : names;
                        values.add(in.value());
                    }

            """;

    private static final String MERGE = """
                    @OnMerge void merge(Windowed other) {
                        sum += other.sum;
                        count += other.count;
                        least = Math.min(least, other.least);
                        names = names.compareTo(other.names) < 0 ? other.names : names;
                        values.addAll(other.values);
                    }

            """;

    /** Fields are changed while firing only if that is no state: copies. */
    private static final String FIELDS_TEXT =
            "\" \" + sum + \" \" + count + \" \" + least + \" \" + names + \" \" + values.stream().sorted().toList()";

    private static final String RECORDS = """
                        List<Long> inOrder = new ArrayList<>();
                        for (In in : records) {
                            inOrder.add(in.value());
                        }
            """;

    private static final String METHODS = """
                    static long gapOf(In in) {
                        return in.gap();
                    }

            """;

    private static final String BUCKET = """
                    static int bucket(In in) {
                        return in.zone() % 2;
                    }

            """;

    private WindowSource() {}

    /** The job of a window. */
    static String of(String packageName, WindowShape shape) {
        String body = (shape.kind() == Kind.DYNAMIC_SESSION ? METHODS : "")
                + (shape.key() == KeyKind.METHOD ? BUCKET : "")
                + (shape.accumulates() ? FIELDS : "")
                + (shape.merges() ? MERGE : "")
                + result(shape);
        return JobText.in(packageName, JOB.formatted(shape.key().annotation(), shape.members(), body));
    }

    private static String result(WindowShape shape) {
        String key = shape.key() == KeyKind.NONE ? "" : "@Key " + shape.key().type() + " key, ";
        String records = shape.buffers() ? ", Iterable<In> records" : "";
        return "        @OnWindow String result(" + key + "TimeWindow window" + records + ") {\n"
                + (shape.buffers() ? RECORDS : "")
                + "            return " + (key.isEmpty() ? "\"-\"" : "key") + " + \" \" + window"
                + (shape.accumulates() ? " + " + FIELDS_TEXT : "")
                + (shape.buffers() ? " + \" \" + inOrder" : "")
                + ";\n        }\n";
    }
}
