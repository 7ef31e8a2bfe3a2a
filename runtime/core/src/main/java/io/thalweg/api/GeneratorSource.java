package io.thalweg.api;

import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.EnvUser;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.runtime.source.GeneratorReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Makes records out of their index: synthetic load. Without options it is one split that never ends and is as fast as
 * what it feeds. Allocates nothing itself; the function may return the same mutable object again and again.
 *
 * <p>Each option returns another source.
 *
 * @param <T> the type of the records
 */
public final class GeneratorSource<T> implements StreamSource<T>, EnvUser {

    private final LongFunction<? extends T> function;
    private final long count;
    private final double recordsPerSecond;
    private final int splits;
    private Env env = new SystemEnv();

    private GeneratorSource(LongFunction<? extends T> function, long count, double recordsPerSecond, int splits) {
        this.function = Objects.requireNonNull(function, "function");
        this.count = count;
        this.recordsPerSecond = recordsPerSecond;
        this.splits = splits;
    }

    /**
     * A source without end.
     *
     * @param function makes the record of an index, which counts from 0; called by the threads of the lanes, so it must
     *     not share mutable state if there are several splits
     */
    public static <T> GeneratorSource<T> of(LongFunction<? extends T> function) {
        return new GeneratorSource<>(function, Long.MAX_VALUE, Double.POSITIVE_INFINITY, 1);
    }

    /** Ends after so many records in all. */
    public GeneratorSource<T> count(long records) {
        require(records >= 0, "the count must not be negative: " + records);
        return new GeneratorSource<>(function, records, recordsPerSecond, splits);
    }

    /**
     * Emits at most so many records per second in all, evenly. Records that could not be emitted in time, because what
     * follows was busy, are emitted as soon as it is not: the schedule does not wait.
     */
    public GeneratorSource<T> ratePerSecond(double records) {
        require(records > 0, "the rate must be positive: " + records);
        return new GeneratorSource<>(function, count, records, splits);
    }

    /** Divides the indexes among so many splits: of k splits, split s makes s, s + k, s + 2k and so on. */
    public GeneratorSource<T> splits(int number) {
        require(number > 0, "there must be at least one split: " + number);
        return new GeneratorSource<>(function, count, recordsPerSecond, number);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public void use(Env newEnv) {
        env = newEnv;
    }

    @Override
    public List<SourceSplit> splits() {
        List<SourceSplit> all = new ArrayList<>();
        for (int i = 0; i < splits; i++) {
            all.add(new SourceSplit(String.valueOf(i)));
        }
        return all;
    }

    @Override
    public SplitReader<T> open(SourceSplit split, long position) {
        int first = Integer.parseInt(split.id());
        long next = Math.max(first, position);
        require((next - first) % splits == 0, "split " + first + " of " + splits + " has no index " + position);
        return new GeneratorReader<>(function, next, splits, count, recordsPerSecond / splits, env.clock()::nanos);
    }

    @Override
    public boolean bounded() {
        return count < Long.MAX_VALUE;
    }

    @Override
    public String toString() {
        return "GeneratorSource[" + (bounded() ? count + " records" : "unbounded") + "]";
    }
}
