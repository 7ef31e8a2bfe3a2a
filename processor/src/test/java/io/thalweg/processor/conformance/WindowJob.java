package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.JobText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The job source for a scenario of kind {@code window}, in one of the ways a user could write the function. */
final class WindowJob {

    /** How the step holds what the function needs. */
    enum Variant {
        /** A field, with a handler that merges: windows may share slices. */
        MERGED,
        /** A field, without such a handler: each window has its own. */
        SEPARATE,
        /** All records, given to the function as an Iterable. */
        BUFFERED,
        /** All records, in a field of the user's own. */
        COLLECTED
    }

    private static final Set<String> SHAPES = Set.of("sum", "list");
    private static final Set<String> EXTRAS = Set.of("wm", "pt", "fires");

    private final Parameters job;
    private final Variant variant;
    private final boolean nullTimestamps;

    private WindowJob(Scenario scenario, Variant variant) {
        this.job = scenario.job();
        this.variant = variant;
        nullTimestamps = scenario.input().stream()
                .anyMatch(step -> step.verb().equals("el") && step.list().get(2) == null);
    }

    /** All ways that give what the scenario asks for; none if a Flink user would be refused. */
    static List<WindowJob> allFor(Scenario scenario) {
        List<WindowJob> jobs = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            WindowJob job = new WindowJob(scenario, variant);
            if (job.applies()) {
                jobs.add(job);
            }
        }
        return jobs;
    }

    /** The job that collects all records of a window. */
    static WindowJob buffered(Scenario scenario) {
        return new WindowJob(scenario, Variant.BUFFERED);
    }

    /** The source with a field that nothing merges. */
    static String withoutMerge(Scenario scenario) {
        return new WindowJob(scenario, Variant.SEPARATE).source();
    }

    Variant variant() {
        return variant;
    }

    String jobClass() {
        return packageName() + ".Scenario";
    }

    boolean hasNullTimestamps() {
        return nullTimestamps;
    }

    /** Whether a step of the job reads the late records. */
    boolean readsLate() {
        return job.isTrue("late_side_output");
    }

    String source() {
        return JobText.in(packageName(), """
                @Job
                class Scenario {
                    record In(@EventTime %s timestamp, String key, String value) {}
                    record Result(String key, String shape, List<String> values, long start, long end, long watermark,
                            long clock, long fires) {}

                    /** Leaves the watermarks to the scenario. */
                    static final class Silent implements WatermarkGenerator<In> {
                        @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    @Source @Watermark(generator = Silent.class, every = "0s")
                    StreamSource<In> input() {
                        return CollectionSource.of(List.of());
                    }

                %s    @From("input") @KeyBy("key") %s
                    static class Windowed {
                %s%s    }

                    @Sink void results(Result result) {}
                %s}
                """.formatted(
                nullTimestamps ? "Instant" : "long", classes(), annotations(), gapMethod(), function(), lateSink()));
    }

    private String packageName() {
        return "scenario." + variant.name().toLowerCase(Locale.ROOT);
    }

    private boolean applies() {
        boolean sum = shape().equals("sum");
        boolean session = isSession();
        if (countsFires()) {
            return !session && variant == (shrinks() ? Variant.BUFFERED : Variant.SEPARATE);
        }
        return switch (variant) {
            case MERGED -> sum;
            case SEPARATE -> sum && (!session || shrinks());
            case BUFFERED -> true;
            case COLLECTED -> !sum;
        };
    }

    /** Whether the function keeps state of its own per window, which a field of the step is. */
    private boolean countsFires() {
        return functionParts().contains("fires");
    }

    /** Whether records leave the window before it ends, so that fields are computed anew. */
    private boolean shrinks() {
        return job.has("evictor") || job.group("count_window").has("slide");
    }

    private boolean isSession() {
        return assignerType().contains("session");
    }

    private String assignerType() {
        return job.group("assigner").text("type");
    }

    private List<String> functionParts() {
        return Arrays.asList(job.text("function", "list").split("\\+"));
    }

    private String shape() {
        String shape = functionParts().get(0);
        List<String> extras = functionParts().subList(1, functionParts().size());
        if (!SHAPES.contains(shape) || !EXTRAS.containsAll(extras)) {
            throw new IllegalArgumentException("the runner does not know the function " + job.text("function"));
        }
        return shape;
    }

    /** All annotations about the window. */
    String annotations() {
        return "@Window(" + window() + ") " + WindowFiring.of(job).annotations();
    }

    /** Classes that the annotations name, as members of the job. */
    String classes() {
        return WindowFiring.of(job).classes();
    }

    /** The members of @Window for a number of records. */
    static String countMembers(Parameters count) {
        return "count = " + count.number("size", 0)
                + (count.has("slide") ? ", slideCount = " + count.number("slide", 0) : "");
    }

    /** The members of {@code @Window}. */
    String window() {
        if (job.has("count_window")) {
            job.group("count_window").allowOnly("size", "slide");
            return countMembers(job.group("count_window"));
        }
        Parameters assigner = job.group("assigner");
        assigner.allowOnly("type", "size", "slide", "offset", "gap");
        List<String> members = new ArrayList<>();
        switch (assignerType().replace("-processing", "").replaceFirst("-event$", "")) {
            case "tumbling" -> addDuration(members, "size", assigner);
            case "sliding" -> {
                addDuration(members, "size", assigner);
                addDuration(members, "slide", assigner);
            }
            case "session" -> addGap(members, assigner);
            case "global", "global-end-of-stream" -> members.add("global = true");
            case "dynamic-session", "session-dynamic" -> members.add("gap = \"#gapOf\"");
            default -> throw new IllegalArgumentException("the runner does not know the assigner " + assignerType());
        }
        if (assigner.has("offset")) {
            addDuration(members, "offset", assigner);
        }
        if (job.has("lateness")) {
            addDuration(members, "lateness", job);
        }
        if (assignerType().contains("processing")) {
            members.add("time = TimeDomain.PROCESSING");
        }
        return String.join(", ", members);
    }

    private static void addDuration(List<String> members, String name, Parameters parameters) {
        members.add(name + " = \"" + parameters.number(name, 0) + "ms\"");
    }

    private static void addGap(List<String> members, Parameters assigner) {
        if (isNumber(assigner)) {
            addDuration(members, "gap", assigner);
        } else {
            members.add("gap = \"#gapOf\"");
        }
    }

    private static boolean isNumber(Parameters assigner) {
        return assigner.values().get("gap") instanceof Number;
    }

    /** A dynamic gap is the value of the element in milliseconds. */
    private String gapMethod() {
        if (!window().contains("#gapOf")) {
            return "";
        }
        return """
                        static long gapOf(In in) {
                            return Long.parseLong(in.value());
                        }
                """;
    }

    private String function() {
        return switch (variant) {
            case MERGED -> sumField() + merge() + result("", "List.of(String.valueOf(sum))");
            case SEPARATE -> firesField() + sumField() + result("", "List.of(String.valueOf(sum))");
            case COLLECTED -> collected() + result("", "List.copyOf(collected)");
            case BUFFERED -> firesField() + (shape().equals("sum") ? bufferedSum() : bufferedList());
        };
    }

    private String firesField() {
        return countsFires() ? "        long fires;\n" : "";
    }

    private static String sumField() {
        return """
                        long sum;
                        @OnEvent void add(In in) {
                            sum += Long.parseLong(in.value());
                        }
                """;
    }

    private static String merge() {
        return """
                        @OnMerge void merge(Windowed other) {
                            sum += other.sum;
                        }
                """;
    }

    private String collected() {
        String merge = isSession() && !shrinks() ? """
                        @OnMerge void merge(Windowed other) {
                            collected.addAll(other.collected);
                        }
                """ : "";
        return """
                        List<String> collected = new ArrayList<>();
                        @OnEvent void add(In in) {
                            collected.add(in.value());
                        }
                """ + merge;
    }

    private String bufferedSum() {
        return result(", Iterable<In> records", "List.of(String.valueOf(sumOf(records)))") + """
                        private static long sumOf(Iterable<In> records) {
                            long sum = 0;
                            for (In in : records) {
                                sum += Long.parseLong(in.value());
                            }
                            return sum;
                        }
                """;
    }

    private String bufferedList() {
        return result(", Iterable<In> records", "valuesOf(records)") + """
                        private static List<String> valuesOf(Iterable<In> records) {
                            List<String> values = new ArrayList<>();
                            for (In in : records) {
                                values.add(in.value());
                            }
                            return values;
                        }
                """;
    }

    private String result(String parameter, String values) {
        return """
                        @OnWindow Result result(@Key String key, TimeWindow window, Context context%s) {
                            return new Result(key, "%s", %s, window.start(), window.end(), context.watermark(),
                                    context.processingTime(), %s);
                        }
                """.formatted(parameter, shape(), values, countsFires() ? "++fires" : "0");
    }

    private String lateSink() {
        return readsLate() ? "    @From(\"Windowed.late\") @Sink void late(In in) {}\n" : "";
    }
}
