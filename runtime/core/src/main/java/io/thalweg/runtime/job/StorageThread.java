package io.thalweg.runtime.job;

import io.thalweg.runtime.env.Env;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The thread that waits for the storage, so that no lane has to. What it is given it does in that order. */
final class StorageThread implements Consumer<Runnable>, AutoCloseable {

    private static final Runnable END = () -> {};

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    StorageThread(Env env) {
        env.start("thalweg-checkpoints", this::run);
    }

    private void run() {
        try {
            for (Runnable task = tasks.take(); task != END; task = tasks.take()) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts it; if somebody does, it ends
        } finally {
            ended.countDown();
        }
    }

    /** Any thread. What a task throws must be told by the task. */
    @Override
    public void accept(Runnable task) {
        tasks.add(task);
    }

    /** Waits until all tasks given so far are done. */
    void await() {
        CountDownLatch done = new CountDownLatch(1);
        accept(done::countDown);
        Latches.await(done);
    }

    /** Does what it was given, and ends. */
    @Override
    public void close() {
        tasks.add(END);
        Latches.await(ended);
    }
}
