package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The job of scenarios about a keyed step that does what its records say. A timer that fires says so, and then does what
 * the scenario's {@code on_timer} says for it.
 */
final class ProcessJob {

    static final String NAME = "scenario.process.Scenario";

    private ProcessJob() {}

    /**
     * The job's source.
     *
     * @param watermark the members of {@code @Watermark} at its source
     */
    static String source(Scenario scenario, String watermark) {
        return JobText.in(
                "scenario.process", "import java.util.Map;\n\n" + """
                @Job
                class Scenario {
                    record In(@EventTime long timestamp, String key, String commands) {}
                    record Result(String key, String value) {}

                    static final Map<String, String> ON_TIMER = Map.ofEntries(%s);

                    static final class Silent implements WatermarkGenerator<In> {
                        @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    @Source @Watermark(%s)
                    StreamSource<In> input() {
                        return CollectionSource.of(List.of());
                    }

                    static String text(long time) {
                        return time == Long.MAX_VALUE ? "MAX" : time == Long.MIN_VALUE ? "MIN" : String.valueOf(time);
                    }

                    static long number(String command) {
                        String text = command.substring(command.indexOf(':') + 1);
                        return text.equals("MAX") ? Long.MAX_VALUE : Long.parseLong(text);
                    }

                    @From("input") @KeyBy("key")
                    static class Process {
                        int count;

                        @OnEvent void obey(In in, @Key String key, Context context, Out<Result> out,
                                @SideOutput("aside") Out<Result> aside) {
                            obey(in.commands(), key, context, out, aside);
                        }

                        @OnTimer void fire(@EventTime long time, TimeDomain domain, @Key String key, Context context,
                                Out<Result> out, @SideOutput("aside") Out<Result> aside) {
                            String name = (domain == TimeDomain.EVENT ? "E@" : "P@") + text(time);
                            out.emit(new Result(key, name));
                            obey(ON_TIMER.getOrDefault(name, ""), key, context, out, aside);
                        }

                        private void obey(String commands, String key, Context context, Out<Result> out,
                                Out<Result> aside) {
                            for (String command : commands.split(" ")) {
                                if (!command.isEmpty()) {
                                    perform(command, key, context, out, aside);
                                }
                            }
                        }

                        private void perform(String command, String key, Context context, Out<Result> out,
                                Out<Result> aside) {
                            String text = command.substring(command.indexOf(':') + 1);
                            switch (command.replaceFirst(":.*", "")) {
                                case "et" -> context.timers().atEventTime(number(command));
                                case "pt" -> context.timers().atProcessingTime(number(command));
                                case "xet" -> context.timers().deleteEventTime(number(command));
                                case "xpt" -> context.timers().deleteProcessingTime(number(command));
                                case "emit" -> out.emit(new Result(key, text));
                                case "side" -> aside.emit(new Result(key, text));
                                case "count" -> out.emit(new Result(key, "n" + ++count));
                                case "wm" -> out.emit(new Result(key, "wm=" + text(context.watermark())));
                                case "now" -> out.emit(new Result(key, "now=" + context.processingTime()));
                                default -> throw new IllegalArgumentException(command);
                            }
                        }
                    }

                    @From("Process") @Sink void results(Result result) {}

                    @From("Process.aside") @Sink void side(Result result) {}
                }
                """.formatted(onTimer(scenario), watermark));
    }

    private static String onTimer(Scenario scenario) {
        return scenario.job().group("on_timer").values().entrySet().stream()
                .map(entry -> "Map.entry(" + literal(entry.getKey()) + ", "
                        + literal(entry.getValue().toString()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** An element of the files: key, commands, timestamp. */
    static Object element(List<?> element, DrivenJob job) {
        return job.record(
                "In",
                Values.number(element.get(2)),
                element.get(0).toString(),
                element.get(1).toString());
    }

    static Map<String, Object> result(StreamElement.Value<Object> element) {
        Map<String, Object> values = RecordValues.of(element.value());
        return Map.of("k", values.get("key"), "v", values.get("value"), "t", element.timestamp());
    }

    /** What is beside the main output: side outputs, timers that are left, the failure. */
    static void addFacts(Outcome outcome, DrivenJob job) {
        List<Map<String, Object>> side = new ArrayList<>();
        for (StreamElement<Object> element : job.sink("side")) {
            if (element instanceof StreamElement.Value<Object> value) {
                side.add(result(value));
            }
        }
        outcome.facts().put("side", side);
        outcome.facts().putAll(OpenState.of(job.job()).timers());
        if (job.error() != null) {
            outcome.facts().put("error", job.error());
        }
    }
}
