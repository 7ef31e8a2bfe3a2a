package io.thalweg.runtime.task;

import io.thalweg.runtime.env.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.IdleStrategy;

/**
 * Steps the stages of one lane. All methods belong to the thread of the lane: a thread that runs {@link #run}, or a
 * test that calls {@link #doWork} itself. The order is {@code onStart, doWork*, finish?, onClose}.
 */
public final class Worker implements Agent {

    /** How many records a lane takes at a time from one input. */
    public static final int PAGE = 256;

    private static final long FLUSH_MILLIS = 100;

    private final String name;
    private final Stage[] stages;
    private final Clock clock;
    private final AtomicBoolean stop;
    private final int page;
    private final Mailbox mailbox;
    private final LaneWatch watch = new LaneWatch();
    private long now = Long.MIN_VALUE;
    private boolean unflushed;
    private long flushedAt = Long.MIN_VALUE;

    /**
     * A worker that has not started.
     *
     * @param name of the lane, for a person to read
     * @param stages from the sources to the sinks
     * @param clock the time that the stages are told
     * @param stop set by any thread to have {@link #run} return behind the page at hand
     */
    public Worker(String name, Stage[] stages, Clock clock, AtomicBoolean stop) {
        this(name, stages, clock, stop, PAGE);
    }

    /**
     * A worker that has not started.
     *
     * @param page how many records it takes at a time from one input, not more than a page of its exchanges holds
     */
    public Worker(String name, Stage[] stages, Clock clock, AtomicBoolean stop, int page) {
        this(name, stages, clock, stop, page, new Mailbox());
    }

    /**
     * A worker that has not started.
     *
     * @param mailbox of its lane
     */
    public Worker(String name, Stage[] stages, Clock clock, AtomicBoolean stop, int page, Mailbox mailbox) {
        this.name = name;
        this.stages = stages.clone();
        this.clock = clock;
        this.stop = stop;
        this.page = page;
        this.mailbox = mailbox;
    }

    @Override
    public String roleName() {
        return name;
    }

    /** Whether the lane gets on. */
    public LaneWatch watch() {
        return watch;
    }

    /** Calls the {@code @OnStart} handlers. */
    @Override
    public void onStart() {
        for (Stage stage : stages) {
            stage.start();
        }
    }

    /**
     * A round that reads no record, but opens the sources and takes what other lanes have to say.
     *
     * @return how much was taken of what came from other lanes
     */
    public int prepare() {
        int taken = mailbox.take();
        for (Stage stage : stages) {
            taken += stage.work(0);
        }
        watch.round(taken);
        return taken;
    }

    /** Works until the input ends or somebody asks to stop. */
    public void run(IdleStrategy idle) {
        while (!finished() && !stop.get()) {
            idle.idle(doWork());
        }
    }

    /**
     * One round: takes the mails, tells the stages the time, has each take a page of records from its sources, and flushes when there
     * are no more: at once behind records, and ten times a second for what timers may have written.
     *
     * @return how many records were taken
     */
    @Override
    public int doWork() {
        int taken = mailbox.take(); // before the time: what is here has come in time
        tellTime();
        return taken + work();
    }

    /** The same without the time: while barriers are under way, no timer may write behind them. */
    public int workWithoutTime() {
        return mailbox.take() + work();
    }

    private int work() {
        int taken = 0;
        for (Stage stage : stages) {
            taken += stage.work(page);
        }
        if (taken > 0) {
            unflushed = true;
        } else if (unflushed || now >= flushedAt + FLUSH_MILLIS) {
            flush();
        }
        watch.round(taken);
        return taken;
    }

    /**
     * A round behind the last one: reads no record, but tells the time and takes what is still on its way.
     *
     * @return how much that was
     */
    public int settle() {
        int taken = mailbox.take();
        tellTime();
        return taken + prepare();
    }

    /** Whether calls of a stage have not been answered. */
    public boolean waits() {
        for (Stage stage : stages) {
            if (stage.waits()) {
                return true;
            }
        }
        return false;
    }

    /** Whether all sources have ended. */
    public boolean finished() {
        for (Stage stage : stages) {
            if (!stage.finished()) {
                return false;
            }
        }
        return true;
    }

    /** Calls the {@code @OnStop} handlers and makes visible what was written. Not after a failure. */
    public void finish() {
        for (Stage stage : stages) {
            stage.stop();
        }
    }

    /** Closes all stages, even if one of them cannot be closed; then throws what that one threw. */
    @Override
    public void onClose() {
        Closing.closeAll(stages);
    }

    private void tellTime() {
        long time = clock.millis();
        if (time > now) { // the machine's clock may be set back, that of the stages never runs backwards
            now = time;
            for (Stage stage : stages) {
                stage.processingTime(time, time - 1); // P5, W11: a timer fires when the clock is past it
            }
        }
    }

    private void flush() {
        unflushed = false;
        flushedAt = now;
        for (Stage stage : stages) {
            stage.flush();
        }
    }
}
