package io.thalweg.runtime.env;

/** A thread that works on something, for another one to see where it is. */
public final class RunningThread {

    private final Thread thread;

    private RunningThread(Thread thread) {
        this.thread = thread;
    }

    /** The thread that calls. */
    public static RunningThread current() {
        return new RunningThread(Thread.currentThread());
    }

    /** The calls it is in just now, the innermost first. Any thread; stops the other one for a moment. */
    public StackTraceElement[] stack() {
        return thread.getStackTrace();
    }
}
