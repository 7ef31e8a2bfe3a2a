package io.thalweg.benchmarks.running;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import io.thalweg.benchmarks.PseudoRandom;

/**
 * Endless payments of 100,000 accounts in one object. The name of an account is one object, as when a reader of text
 * has a cache of strings. Used by one thread.
 */
final class PaymentGenerator implements SplitReader<Payment> {
    static final int ACCOUNTS = 100_000;

    private final PseudoRandom random;
    private final String[] names = new String[ACCOUNTS];
    private final Payment payment = new Payment();
    private long made;

    PaymentGenerator(long seed) {
        random = new PseudoRandom(seed);
        for (int i = 0; i < names.length; i++) {
            names[i] = "account-" + i;
        }
    }

    Payment next() {
        long bits = random.next();
        made++;
        payment.account = names[PseudoRandom.below(names.length, bits)];
        payment.cents = bits & 0xFFFF;
        return payment;
    }

    @Override
    public int poll(Out<Payment> out, int limit) {
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
