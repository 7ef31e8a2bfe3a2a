package io.thalweg.runtime.job;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.Config;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StepMetrics;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.EnvUser;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.metrics.Counters;
import io.thalweg.runtime.source.PolledSource;
import io.thalweg.runtime.source.SplitAlignment;
import io.thalweg.runtime.source.SplitAssignment;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.LaneState;
import io.thalweg.runtime.task.Mailbox;
import io.thalweg.runtime.task.MalformedInputException;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOptions;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.Alignments;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A lane of a job: what does not depend on where its records come from and go to. Owned by the thread of the
 * lane, except for the counters, which any thread may read.
 */
public abstract class AbstractLane implements Lane {

    private final String job;
    private final Config config;
    private final Env env;
    private final Mailbox mailbox = new Mailbox();
    private final Alignments alignments;
    private final Counters counters = new Counters();
    private final LaneReport report = new LaneReport(counters);
    private final List<PolledSource<?>> sources = new ArrayList<>();
    private final Counters userCounters = new Counters(); // of the steps' own: they may be called "late", too

    /** The only lane of a job of that name. */
    protected AbstractLane(String job, Config config, Clock clock) {
        this(job, config, clock, new Alignments());
    }

    /**
     * One of the lanes of a job of that name.
     *
     * @param alignments of the sources, shared with the other lanes
     */
    protected AbstractLane(String job, Config config, Clock clock, Alignments alignments) {
        this(job, config, new SystemEnv(clock), alignments);
    }

    /**
     * One of the lanes of a job of that name.
     *
     * @param env what the built-in sources and sinks are told to use
     * @param alignments of the sources, shared with the other lanes
     */
    protected AbstractLane(String job, Config config, Env env, Alignments alignments) {
        this.alignments = alignments;
        this.job = job;
        this.config = config;
        this.env = env;
    }

    /** The engine's counters. */
    public final Counters counters() {
        return counters;
    }

    /** The counters that the steps keep for themselves. */
    public final Counters userCounters() {
        return userCounters;
    }

    @Override
    public int subtask() {
        return 0;
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public final Config config() {
        return config;
    }

    @Override
    public final Clock clock() {
        return env.clock();
    }

    @Override
    public final Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public final Counter counter(String step, String name) {
        return counters.counter(step, name);
    }

    @Override
    public final StepMetrics metrics(String step) {
        return name -> userCounters.counter(step, name);
    }

    @Override
    public final void malformed(String step, Malformed policy, MalformedRecord record) {
        counter(step, "malformed").increment();
        if (policy == Malformed.FAIL) {
            String position = record.split() + " at " + record.position();
            throw new StepFailure(job, step, position, new MalformedInputException(record));
        }
    }

    /** The user's own source, ready to be polled; its records are counted. */
    protected final <T> SourceHandle polled(
            String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return polled(step, SourceOptions.NONE, source, output);
    }

    /** The same with options. */
    protected final <T> SourceHandle polled(
            String step, SourceOptions options, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        StreamSource<T> made = made(step, source);
        PolledSource<T> polled = new PolledSource<>(
                step, made, output, counter(step, "in"), assignment(step, options, made), alignment(step, options));
        report.source(step, polled);
        sources.add(polled);
        return polled;
    }

    /** Has the sources of this lane end where they are. */
    protected final void drain() {
        sources.forEach(PolledSource::drain);
    }

    /** The lane's end of an edge, which {@link #state} will tell of. */
    protected final Exchange reported(String edge, Exchange exchange) {
        if (exchange != null) {
            report.exchange(edge, exchange);
        }
        return exchange;
    }

    /**
     * What the lane waits for.
     *
     * @param waits whether calls to the outside are under way
     */
    public final LaneState state(boolean waits) {
        return report.state(waits);
    }

    private SplitAssignment assignment(String step, SourceOptions options, StreamSource<?> source) {
        if (options.single() && subtask() > 0) {
            return SplitAssignment.none(step, source);
        }
        return new SplitAssignment(step, source, clock(), subtask(), options.single() ? 1 : parallelism());
    }

    private SplitAlignment alignment(String step, SourceOptions options) {
        return options.group().isEmpty()
                ? SplitAlignment.amongSplits(alignments.ofSource(step, options.maxDriftMillis()))
                : SplitAlignment.inGroup(alignments.ofGroup(options.group(), options.maxDriftMillis()));
    }

    /**
     * What a source or sink method of the user returns.
     *
     * @throws NullPointerException if it is nothing
     * @throws StepFailure if the method throws a checked exception
     */
    protected final <V> V made(String step, Callable<? extends V> method) {
        V made;
        try {
            made = method.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StepFailure(job, step, null, e);
        }
        if (made == null) {
            throw new NullPointerException("the method of step " + step + " returned null");
        }
        if (made instanceof EnvUser user) {
            user.use(env);
        }
        return made;
    }
}
