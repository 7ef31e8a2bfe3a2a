package io.thalweg.processor.testing;

import java.util.List;

/** What every job source of a test begins with, so that the tests show the job itself. */
public final class JobText {

    private static final List<String> IMPORTS = List.of(
            "io.thalweg.annotations.Async",
            "io.thalweg.annotations.ErrorPolicy",
            "io.thalweg.annotations.EventTime",
            "io.thalweg.annotations.Evict",
            "io.thalweg.annotations.Filter",
            "io.thalweg.annotations.From",
            "io.thalweg.annotations.IntervalJoin",
            "io.thalweg.annotations.Job",
            "io.thalweg.annotations.Join",
            "io.thalweg.annotations.JoinType",
            "io.thalweg.annotations.Key",
            "io.thalweg.annotations.KeyBy",
            "io.thalweg.annotations.NullKey",
            "io.thalweg.annotations.OnError",
            "io.thalweg.annotations.OnBroadcast",
            "io.thalweg.annotations.OnEvent",
            "io.thalweg.annotations.OnMerge",
            "io.thalweg.annotations.OnStart",
            "io.thalweg.annotations.OnStop",
            "io.thalweg.annotations.OnTimer",
            "io.thalweg.annotations.OnWindow",
            "io.thalweg.annotations.PartitionBy",
            "io.thalweg.annotations.Rebalance",
            "io.thalweg.annotations.SideOutput",
            "io.thalweg.annotations.Single",
            "io.thalweg.annotations.Sink",
            "io.thalweg.annotations.Source",
            "io.thalweg.annotations.TimeDomain",
            "io.thalweg.annotations.Transform",
            "io.thalweg.annotations.Trigger",
            "io.thalweg.annotations.Watermark",
            "io.thalweg.annotations.Window",
            "io.thalweg.api.BroadcastState",
            "io.thalweg.api.CollectionSource",
            "io.thalweg.api.Context",
            "io.thalweg.api.Out",
            "io.thalweg.api.StreamSource",
            "io.thalweg.api.TimeWindow",
            "io.thalweg.api.TimestampedValue",
            "io.thalweg.api.TriggerResult",
            "io.thalweg.api.WatermarkGenerator",
            "io.thalweg.api.WatermarkOutput",
            "io.thalweg.api.WindowEvictor",
            "io.thalweg.api.WindowTrigger",
            "io.thalweg.annotations.Cleanup",
            "io.thalweg.annotations.Expired",
            "io.thalweg.annotations.Refresh",
            "io.thalweg.annotations.State",
            "io.thalweg.api.Aggregate",
            "io.thalweg.api.AggregatingState",
            "io.thalweg.api.ListState",
            "io.thalweg.api.MapState",
            "io.thalweg.api.ReducingState",
            "io.thalweg.api.ValueState",
            "java.time.Duration",
            "java.time.Instant",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Deque",
            "java.util.HashMap",
            "java.util.List",
            "java.util.Map",
            "java.util.Optional",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage");

    private JobText() {}

    /** The same job, whose sinks may show a record twice: nobody warns of that (THW-814). */
    public static String withRepeatingSinks(String source) {
        return source.replace("@Sink void", "@Sink @SuppressWarnings(\"guarantee\") void");
    }

    /** A source of that package: the package line, the imports that jobs need, and the types. */
    public static String in(String packageName, String types) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        for (String name : IMPORTS) {
            text.append("import ").append(name).append(";\n");
        }
        return text.append('\n').append(types).toString();
    }
}
