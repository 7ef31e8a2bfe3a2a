package io.thalweg.processor.emit.explain;

import io.thalweg.processor.model.AsyncSpec;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.StepModel.JoinKind;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WatermarkModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of the plan report about one step. */
final class StepText {

    private StepText() {}

    static String of(Node node) {
        StepModel step = node.step();
        StringBuilder text = new StringBuilder(step.name()).append(": ").append(kind(step));
        if (!node.inputs().isEmpty()) {
            text.append(" of ").append(inputs(node));
        }
        step.output().ifPresent(type -> text.append(", makes ").append(PlanReport.typeName(type)));
        step.sides()
                .forEach(side -> text.append(", side ")
                        .append(side.name())
                        .append(' ')
                        .append(PlanReport.typeName(side.type())));
        text.append(details(step));
        return text.toString();
    }

    private static String inputs(Node node) {
        return node.inputs().stream()
                .map(streams -> streams.stream().map(Stream::name).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(" and "));
    }

    static String kind(StepModel step) {
        if (step instanceof SourceModel) {
            return "source";
        } else if (step instanceof FilterModel) {
            return "filter";
        } else if (step instanceof TransformModel) {
            return "transform";
        } else if (step instanceof AsyncModel) {
            return "async";
        } else if (step instanceof SinkModel) {
            return "sink";
        } else if (step instanceof WindowModel window) {
            return window.join().map(StepText::join).orElse("window");
        } else if (step instanceof IntervalJoinModel) {
            return "interval join";
        }
        return "process";
    }

    private static String details(StepModel step) {
        if (step instanceof SourceModel source) {
            return watermark(source.watermark());
        } else if (step instanceof TransformModel transform
                && transform.watermark().isPresent()) {
            return watermark(transform.watermark());
        } else if (step instanceof AsyncModel async) {
            return calls(async.async());
        } else if (step instanceof WindowModel window) {
            return (window.isJoin() ? keys(step) : key(window.step())) + ", " + window(window.window())
                    + FiringText.of(window.window());
        } else if (step instanceof IntervalJoinModel join) {
            return keys(step) + ", right " + duration(join.lowerMillis()) + " to " + duration(join.upperMillis())
                    + " behind left";
        } else if (step instanceof ProcessModel process) {
            return key(process.step()) + (process.onTimer().isPresent() ? ", timers" : "");
        }
        return "";
    }

    private static String calls(AsyncSpec async) {
        String retries = async.retries() == 0
                ? ""
                : ", " + async.retries() + (async.retries() == 1 ? " retry" : " retries") + " after "
                        + PlanReport.oneLine(async.backoff().text());
        return ", " + (async.ordered() ? "ordered" : "unordered") + ", at most " + async.capacity() + " at a time"
                + (async.hasTimeout()
                        ? ", timeout " + PlanReport.oneLine(async.timeout().text())
                        : ", no timeout")
                + retries;
    }

    private static String key(StepModel.StepClass step) {
        return step.handlers()
                .get(0)
                .key()
                .map(key ->
                        ", by " + key.parts().stream().map(KeyModel.Part::text).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static String join(JoinKind kind) {
        return kind == JoinKind.INNER
                ? "window join"
                : "window join (" + kind.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** Of a join: the key of each side. */
    private static String keys(StepModel step) {
        return step.handlers().stream()
                .map(side -> side.key().orElseThrow().parts().stream()
                        .map(KeyModel.Part::text)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" = ", ", by ", ""));
    }

    private static String watermark(Optional<WatermarkModel> watermark) {
        if (watermark.isEmpty()) {
            return ", no watermark";
        }
        WatermarkModel model = watermark.get();
        String made = model.generator()
                .map(type -> ", watermark by " + PlanReport.typeName(type))
                .orElse(", watermark " + model.lag().text() + " behind");
        String when = model.perRecord()
                ? " after each record"
                : " every " + model.every().text();
        return made
                + when
                + model.idleAfter().map(idle -> ", idle after " + idle.text()).orElse("");
    }

    static String window(WindowSpec spec) {
        String domain = spec.eventTime() ? "" : " in processing time";
        String lateness = spec.latenessMillis() == 0 ? "" : ", lateness " + duration(spec.latenessMillis());
        String offset = spec.offsetMillis() == 0 ? "" : ", offset " + duration(spec.offsetMillis());
        return switch (spec.kind()) {
            case TUMBLING -> "tumbling " + duration(spec.sizeMillis()) + domain + offset + lateness;
            case SLIDING ->
                "sliding " + duration(spec.sizeMillis()) + " every " + duration(spec.slideMillis()) + domain + offset
                        + lateness;
            case SESSION ->
                "sessions with gap "
                        + spec.gapMethod().map(method -> method.name() + "()").orElse(duration(spec.gapMillis()))
                        + domain
                        + lateness;
            case COUNT ->
                spec.slideCount() == 0
                        ? "windows of " + spec.count() + " records"
                        : "windows of the last " + spec.count() + " records every " + spec.slideCount();
            case GLOBAL -> "one window without end";
        };
    }

    /** Milliseconds in the largest units that say them exactly, as users write durations: {@code 1h30m}. */
    static String duration(long millis) {
        if (millis == 0) {
            return "0s";
        }
        String sign = millis < 0 ? "-" : "";
        StringBuilder text = new StringBuilder(sign);
        long rest = Math.abs(millis);
        String[] units = {"d", "h", "m", "s", "ms"};
        long[] lengths = {86_400_000, 3_600_000, 60_000, 1_000, 1};
        for (int i = 0; i < units.length; i++) {
            if (rest >= lengths[i]) {
                text.append(rest / lengths[i]).append(units[i]);
                rest %= lengths[i];
            }
        }
        return text.toString();
    }
}
