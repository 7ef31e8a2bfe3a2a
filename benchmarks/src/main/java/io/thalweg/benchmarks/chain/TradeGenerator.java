package io.thalweg.benchmarks.chain;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import io.thalweg.benchmarks.PseudoRandom;

/** Endless random trades in one object. Used by one thread. */
final class TradeGenerator implements SplitReader<Trade> {

    private final PseudoRandom random;
    private final Trade trade = new Trade();
    private long made;

    TradeGenerator(long seed) {
        random = new PseudoRandom(seed);
    }

    Trade next() {
        long bits = random.next();
        made++;
        trade.account = bits >>> 44;
        trade.price = (bits >>> 24) & 0xFFFF;
        trade.quantity = (int) (bits >>> 8) & 0xFFF;
        trade.market = (int) bits & 7;
        return trade;
    }

    @Override
    public int poll(Out<Trade> out, int limit) {
        for (int i = 0; i < limit; i++) {
            out.emit(next());
        }
        return limit;
    }

    @Override
    public long position() {
        return made;
    }

    @Override
    public void close() {}
}
