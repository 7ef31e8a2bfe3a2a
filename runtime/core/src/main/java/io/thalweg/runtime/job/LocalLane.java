package io.thalweg.runtime.job;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.runtime.sink.CompletableSink;
import io.thalweg.runtime.sink.TransactionalSink;
import io.thalweg.runtime.sink.UserTransactions;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOptions;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.Alignments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The lane of a job that runs for real: with the sources and sinks of the user. Owned by the thread of the lane. */
public final class LocalLane extends AbstractLane {

    private final StateEnvironment state;
    private final int subtask;
    private final int parallelism;
    private final Exchanges exchanges;
    private final SharedSinks shared;
    private final List<CompletableSink> completables = new ArrayList<>();
    private final List<Exchange> edges = new ArrayList<>();
    private final List<String> showingAtOnce = new ArrayList<>();
    private final Map<String, TransactionalSink> transactional = new LinkedHashMap<>();
    private final String job;
    private boolean committing;

    /** The only lane of a job of that name. */
    public LocalLane(String job, Config config, Clock clock) {
        this(
                job,
                config,
                new SystemEnv(clock),
                StateEnvironment.FIXED,
                0,
                1,
                null,
                new Alignments(),
                new SharedSinks(1));
    }

    /**
     * One of several lanes.
     *
     * @param state what all lanes share for their tables
     * @param exchanges between the lanes; without use if there is but one
     * @param alignments of the sources, shared by all lanes
     * @param shared the sinks that all lanes share
     */
    LocalLane(
            String job,
            Config config,
            Env env,
            StateEnvironment state,
            int subtask,
            int parallelism,
            Exchanges exchanges,
            Alignments alignments,
            SharedSinks shared) {
        super(job, config, env, alignments);
        this.job = job;
        this.state = state;
        this.subtask = subtask;
        this.parallelism = parallelism;
        this.exchanges = exchanges;
        this.shared = shared;
    }

    @Override
    public int subtask() {
        return subtask;
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public StateEnvironment state() {
        return state;
    }

    @Override
    public Exchange exchange(String edge, Codec<?> codec) {
        if (parallelism == 1) {
            return null;
        }
        Exchange made = reported(edge, exchanges.exchange(edge, subtask)).carrying(codec.schema());
        edges.add(made);
        return made;
    }

    /** This lane's ends of all edges, each behind those that feed it. */
    List<Exchange> edges() {
        return edges;
    }

    /** The sinks commit with checkpoints, those that can. To be called before the stages are made. */
    void commitWithCheckpoints() {
        committing = true;
    }

    /** The sinks whose records others see at once: after a restore they may see some again. */
    List<String> showingAtOnce() {
        return showingAtOnce;
    }

    /** The sinks of this lane that commit with checkpoints, by step. */
    Map<String, TransactionalSink> transactional() {
        return transactional;
    }

    /** Has the sinks prepare what they have got so far, for the checkpoint. */
    List<SinkTransaction> prepare(long checkpoint) {
        List<SinkTransaction> prepared = new ArrayList<>();
        transactional.forEach((step, sink) -> {
            try {
                prepared.add(new SinkTransaction(step, subtask, sink.prepare(checkpoint)));
            } catch (IOException e) {
                throw new StepFailure(job, step, "checkpoint " + checkpoint, e);
            }
        });
        return prepared;
    }

    /** What the sinks had prepared for the checkpoint has been committed. */
    void committed(long checkpoint) {
        transactional.values().forEach(sink -> sink.committed(checkpoint));
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return polled(step, source, output);
    }

    @Override
    public <T> SourceHandle source(
            String step, SourceOptions options, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return polled(step, options, source, output);
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        StreamSink<T> view = shared.view(step, subtask);
        if (view != null) {
            return view;
        }
        StreamSink<T> made = opened(step, made(step, sink));
        if (committing && made instanceof TransactionalSink candidate && candidate.begin(owner(step), subtask)) {
            transactional.put(step, candidate);
        } else {
            showingAtOnce.add(step);
        }
        if (made instanceof CompletableSink completable) {
            completables.add(completable);
        }
        return shared.share(step, subtask, made);
    }

    private <T> StreamSink<T> opened(String step, StreamSink<T> sink) {
        try {
            return UserTransactions.of(sink, owner(step), subtask);
        } catch (IOException e) {
            throw new StepFailure(job, step, null, e);
        }
    }

    /** The name of a sink among all jobs; letters that file systems may not like are written as numbers. */
    private String owner(String step) {
        StringBuilder owner = new StringBuilder();
        (job + "." + step).codePoints().forEach(letter -> {
            boolean plain =
                    letter < Byte.MAX_VALUE && (Character.isLetterOrDigit(letter) || "._-".indexOf(letter) >= 0);
            owner.append(plain ? Character.toString(letter) : "_" + Integer.toHexString(letter));
        });
        return owner.toString();
    }

    /**
     * Tells the sinks that need to know that the run has ended without failure. Called behind the last flush and before
     * the stages are closed.
     */
    public void complete() {
        for (CompletableSink sink : completables) {
            try {
                sink.complete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return null;
    }
}
