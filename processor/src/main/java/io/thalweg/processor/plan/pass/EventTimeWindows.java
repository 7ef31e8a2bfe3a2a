package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TimeCode;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.List;

/** A window in event time needs records with timestamps (E1) and watermarks that make it fire (E2). */
final class EventTimeWindows implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        TimeOrigins origins = new TimeOrigins(plan);
        for (Node node : plan.nodes()) {
            if (node.step() instanceof WindowModel window && window.window().needsWatermarks()) {
                TimeOrigins.inputsOf(node).forEach(stream -> check(window, stream, origins, report));
            }
        }
    }

    /** Without timestamps a watermark would not help, so only the first of the two is reported. */
    private static void check(WindowModel window, Stream stream, TimeOrigins origins, Report report) {
        origins.pathWithoutTimestamps(stream)
                .ifPresentOrElse(
                        path -> rejectTimestamps(window, path, origins, report),
                        () -> origins.pathWithoutWatermark(stream)
                                .ifPresent(path -> rejectWatermark(window, path, origins, report)));
    }

    private static void rejectTimestamps(WindowModel window, List<String> path, TimeOrigins origins, Report report) {
        String begin = path.get(0);
        Node node = origins.node(begin);
        String fix = node == null
                ? "Input that could not be read has no time: let the window follow the machine's clock with time ="
                        + " TimeDomain.PROCESSING."
                : "Mark the component of " + typeOf(node) + " that is its time with @EventTime, or"
                        + " let the window follow the machine's clock with time = TimeDomain.PROCESSING.";
        report.add(
                TimeCode.WINDOW_WITHOUT_TIMESTAMPS,
                window.window().origin(),
                "time",
                "Window step " + Suggestions.quoted(window.name()) + " follows event time, but the records of "
                        + Suggestions.quoted(begin) + " have no timestamp: " + drawn(path, window) + ". " + fix);
    }

    private static void rejectWatermark(WindowModel window, List<String> path, TimeOrigins origins, Report report) {
        String begin = path.get(0);
        report.add(
                TimeCode.WINDOW_WITHOUT_WATERMARK,
                window.window().origin(),
                "time",
                "Window step " + Suggestions.quoted(window.name()) + " follows event time, but no watermark comes from "
                        + Suggestions.quoted(begin)
                        + ", so none of its windows would fire before the end of the input: "
                        + drawn(path, window) + "." + misplaced(path, origins) + " Write for example @Watermark(lag ="
                        + " \"10s\") on " + Suggestions.quoted(begin)
                        + ", or let the window follow the machine's clock with time ="
                        + " TimeDomain.PROCESSING.");
    }

    private static String typeOf(Node node) {
        return Suggestions.quoted(node.step().output().orElseThrow().toString());
    }

    private static String drawn(List<String> path, WindowModel window) {
        return String.join(" -> ", path) + " -> " + window.name();
    }

    /** A watermark on a type counts where the type enters the job, which is not where it is made from another one. */
    private static String misplaced(List<String> path, TimeOrigins origins) {
        for (String name : path) {
            StepModel step = origins.node(name).step();
            if (step.output().filter(origins::hasWatermark).isPresent()) {
                return " The @Watermark on type " + typeOf(origins.node(name))
                        + " counts at sources of that type only; to make" + " watermarks behind "
                        + Suggestions.quoted(name) + ", put it on that step.";
            }
        }
        return "";
    }
}
