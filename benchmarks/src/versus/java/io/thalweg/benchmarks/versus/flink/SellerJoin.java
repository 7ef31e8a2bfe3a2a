package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Auction;
import io.thalweg.benchmarks.nexmark.Person;
import io.thalweg.benchmarks.nexmark.Result;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** q3: a seller as two hashes, and the auctions that came before. */
final class SellerJoin extends KeyedCoProcessFunction<Long, Person, Auction, Result> {
    private static final long serialVersionUID = 1;

    private transient ValueState<long[]> seller;
    private transient ListState<Long> waiting;
    private transient Result result;

    @Override
    public void open(OpenContext context) {
        seller = getRuntimeContext()
                .getState(new ValueStateDescriptor<>(
                        "seller", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
        waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Types.LONG));
        result = new Result();
    }

    @Override
    public void processElement1(Person person, Context context, Collector<Result> out) throws Exception {
        long[] hashes = {person.name.hashCode(), person.city.hashCode()};
        seller.update(hashes);
        for (long auction : waiting.get()) {
            out.collect(result.set(auction, hashes[0], hashes[1]));
        }
        waiting.clear();
    }

    @Override
    public void processElement2(Auction auction, Context context, Collector<Result> out) throws Exception {
        long[] hashes = seller.value();
        if (hashes == null) {
            waiting.add(auction.id);
        } else {
            out.collect(result.set(auction.id, hashes[0], hashes[1]));
        }
    }
}
