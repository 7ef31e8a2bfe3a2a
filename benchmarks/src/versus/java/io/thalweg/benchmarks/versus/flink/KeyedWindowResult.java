package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Result;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Makes the result of a window of an accumulator. */
final class KeyedWindowResult extends ProcessWindowFunction<long[], Result, Long, TimeWindow> {
    private static final long serialVersionUID = 1;

    private final WindowResult results;
    private transient Result result;

    KeyedWindowResult(WindowResult results) {
        this.results = results;
    }

    @Override
    public void process(Long key, Context context, Iterable<long[]> words, Collector<Result> out) {
        if (result == null) {
            result = new Result();
        }
        if (results.fill(result, key, context.window(), words.iterator().next())) {
            out.collect(result);
        }
    }
}
