package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Result;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** The count of a channel so far. */
final class RunningCount extends KeyedProcessFunction<Long, Bid, Result> {
    private static final long serialVersionUID = 1;

    private transient ValueState<Long> count;
    private transient Result result;

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        result = new Result();
    }

    @Override
    public void processElement(Bid bid, Context context, Collector<Result> out) throws Exception {
        Long before = count.value();
        long now = before == null ? 1 : before + 1;
        count.update(now);
        out.collect(result.set(bid.channel, now, bid.scheduled));
    }
}
