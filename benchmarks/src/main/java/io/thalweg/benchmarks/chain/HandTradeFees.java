package io.thalweg.benchmarks.chain;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.Loop;

/** {@link TradeFees} as a loop. */
final class HandTradeFees implements Loop {

    private final TradeGenerator generator;
    private final Digest digest = new Digest();

    HandTradeFees(long seed) {
        generator = new TradeGenerator(seed);
    }

    @Override
    public void run(int records) {
        for (int i = 0; i < records; i++) {
            Trade trade = generator.next();
            if (trade.market <= TradeFees.LAST_MARKET) {
                long cents = trade.price * trade.quantity;
                if (cents >= TradeFees.LARGE) {
                    digest.add(trade.account, cents / TradeFees.SHARE, 0);
                }
            }
        }
    }

    @Override
    public Digest digest() {
        return digest;
    }
}
