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
            "io.thalweg.annotations.OnEvent",
            "io.thalweg.annotations.OnMerge",
            "io.thalweg.annotations.OnStart",
            "io.thalweg.annotations.OnStop",
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

    /** A source of that package: the package line, the imports that jobs need, and the types. */
    public static String in(String packageName, String types) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        for (String name : IMPORTS) {
            text.append("import ").append(name).append(";\n");
        }
        return text.append('\n').append(types).toString();
    }
}
