package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Result;
import org.apache.flink.streaming.api.functions.windowing.ProcessAllWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Makes the result of a window without key. */
final class WindowOfAll extends ProcessAllWindowFunction<long[], Result, TimeWindow> {
    private static final long serialVersionUID = 1;

    @Override
    public void process(Context context, Iterable<long[]> words, Collector<Result> out) {
        long[] best = words.iterator().next();
        out.collect(new Result().set(best[0], context.window().getEnd(), best[1]));
    }
}
