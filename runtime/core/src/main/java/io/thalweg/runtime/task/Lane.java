package io.thalweg.runtime.task;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StepMetrics;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.concurrent.Callable;

/**
 * One of the parallel copies of a job, as its generated stages see it: everything they need from the engine while they
 * are being made. The embedded engine and the test kit each have an implementation. Owned by the thread of the lane.
 */
public interface Lane {

    /** The index of this lane, from 0. */
    int subtask();

    /** How many lanes the job has. */
    int parallelism();

    /** The job's configuration. */
    Config config();

    /** The clock of processing time. */
    Clock clock();

    /**
     * Makes a source ready to be polled.
     *
     * @param step the name of the source step
     * @param source calls the user's method; the test kit does not ask it
     * @param output where the records go
     */
    <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output);

    /**
     * Makes a source ready to be polled, with options.
     *
     * @param step the name of the source step
     * @param source calls the user's method; the test kit does not ask it
     * @param output where the records go
     */
    default <T> SourceHandle source(
            String step, SourceOptions options, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return source(step, source, output);
    }

    /**
     * Makes a sink ready to be written to.
     *
     * @param step the name of the sink step
     * @param codec copies records that must outlive the call
     * @param sink calls the user's method, or wraps it; the test kit does not ask it
     */
    <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink);

    /**
     * Whoever watches a side stream from outside of the job: the test kit.
     *
     * @param stream for example {@code "DelayByAirport.late"}
     * @return where to send its records too, or null if nobody watches
     */
    <T> SideWatch<T> watch(String stream, Codec<T> codec);

    /**
     * This lane's end of an edge over which records change lanes.
     *
     * @param edge names the edge within the job, the same on all lanes
     * @param codec writes the records
     * @return null if this is the only lane
     */
    default Exchange exchange(String edge, Codec<?> codec) {
        return null;
    }

    /** Where other threads leave word for this lane. */
    Mailbox mailbox();

    /** What the tables of keyed state share; the same for all lanes of a job. */
    default StateEnvironment state() {
        return StateEnvironment.FIXED;
    }

    /** A counter of the engine's own, for example {@code ("DelayByAirport", "late")}; the same object for the same names. */
    Counter counter(String step, String name);

    /** The metrics of a step's own. */
    StepMetrics metrics(String step);

    /** What a source does with malformed input that no step reads: counts it, and fails if the policy says so. */
    void malformed(String step, Malformed policy, MalformedRecord record);
}
