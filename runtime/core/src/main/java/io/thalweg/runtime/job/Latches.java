package io.thalweg.runtime.job;

import java.util.concurrent.CountDownLatch;

/** Waits for other threads of the engine, which are known to come. */
final class Latches {

    private Latches() {}

    /** An interrupt does not end the wait, it is kept for the caller. */
    static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
