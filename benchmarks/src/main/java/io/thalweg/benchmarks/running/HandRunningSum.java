package io.thalweg.benchmarks.running;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.Loop;

/**
 * {@link RunningSum} as a loop: open addressing, hash and sum side by side, the names at the same index beside them.
 */
final class HandRunningSum implements Loop {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final PaymentGenerator generator;
    private final Digest digest = new Digest();
    private String[] names = new String[1 << 10];
    private long[] slots = new long[2 << 10];
    private int mask = (1 << 10) - 1;
    private int shift = 64 - 10;
    private int size;

    HandRunningSum(long seed) {
        generator = new PaymentGenerator(seed);
    }

    @Override
    public void run(int records) {
        for (int i = 0; i < records; i++) {
            Payment payment = generator.next();
            String account = payment.account;
            int at = find(account);
            long cents = slots[2 * at + 1] + payment.cents;
            slots[2 * at + 1] = cents;
            digest.add(account.hashCode(), cents, 0);
        }
    }

    private int find(String account) {
        long hash = account.hashCode() * GOLDEN | 1; // 0 is a free slot
        int at = (int) (hash >>> shift);
        for (; ; at = (at + 1) & mask) {
            long found = slots[2 * at];
            if (found == hash && names[at].equals(account)) {
                return at;
            }
            if (found == 0) {
                return insert(at, hash, account);
            }
        }
    }

    private int insert(int at, long hash, String account) {
        if (size >= mask / 2) {
            grow();
            return find(account);
        }
        size++;
        slots[2 * at] = hash;
        names[at] = account;
        return at;
    }

    private void grow() {
        long[] oldSlots = slots;
        String[] oldNames = names;
        slots = new long[oldSlots.length * 2];
        names = new String[oldNames.length * 2];
        mask = names.length - 1;
        shift--;
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                move(oldSlots[2 * i], oldSlots[2 * i + 1], oldNames[i]);
            }
        }
    }

    private void move(long hash, long cents, String account) {
        int at = (int) (hash >>> shift);
        while (names[at] != null) {
            at = (at + 1) & mask;
        }
        slots[2 * at] = hash;
        slots[2 * at + 1] = cents;
        names[at] = account;
    }

    @Override
    public Digest digest() {
        return digest;
    }
}
