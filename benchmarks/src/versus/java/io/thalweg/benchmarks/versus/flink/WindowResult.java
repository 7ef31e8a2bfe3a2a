package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Result;
import java.io.Serializable;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/** What a window comes to. */
@FunctionalInterface
interface WindowResult extends Serializable {

    /** Fills the result, or returns false if there is none. */
    boolean fill(Result result, long key, TimeWindow window, long[] words);
}
