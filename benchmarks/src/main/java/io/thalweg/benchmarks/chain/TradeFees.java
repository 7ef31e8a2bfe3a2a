package io.thalweg.benchmarks.chain;

import io.thalweg.annotations.Filter;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.benchmarks.EndlessSource;

/** Fees of large trades: filter, map, filter, map. Its transforms fill one object each, so that none allocates. */
@Job
class TradeFees {
    static final int LAST_MARKET = 5;
    static final long LARGE = 20_000_000;
    static final long SHARE = 400;

    private final Amount amount = new Amount();
    private final Fee fee = new Fee();

    @Source
    StreamSource<Trade> trades(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new TradeGenerator(seed));
    }

    @Filter
    boolean open(Trade trade) {
        return trade.market <= LAST_MARKET;
    }

    @From("open")
    @Transform
    Amount amounts(Trade trade) {
        amount.account = trade.account;
        amount.cents = trade.price * trade.quantity;
        return amount;
    }

    @Filter
    boolean large(Amount candidate) {
        return candidate.cents >= LARGE;
    }

    @From("large")
    @Transform
    Fee fees(Amount large) {
        fee.payer = large.account;
        fee.cents = large.cents / SHARE;
        return fee;
    }

    @Sink
    StreamSink<Fee> paid() {
        return new FeeSink();
    }
}
