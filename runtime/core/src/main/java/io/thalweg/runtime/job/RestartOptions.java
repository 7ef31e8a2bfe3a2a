package io.thalweg.runtime.job;

import io.thalweg.runtime.config.Durations;
import io.thalweg.runtime.restart.ExponentialDelay;
import io.thalweg.runtime.restart.ExponentialDelay.Backoff;
import io.thalweg.runtime.restart.FailureRate;
import io.thalweg.runtime.restart.FixedDelay;
import io.thalweg.runtime.restart.RestartStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * How a job restarts.
 *
 * @param way which of the following count
 * @param attempts restarts in all, or before a reset
 */
record RestartOptions(Way way, int attempts, long delayMillis, int failureRate, long withinMillis, Backoff backoff) {

    /** The strategies. */
    enum Way {
        NONE(),
        FIXED_DELAY(Option.RESTART_DELAY),
        FAILURE_RATE(Option.RESTART_FAILURE_RATE, Option.RESTART_WITHIN),
        BACKOFF(
                Option.RESTART_BACKOFF,
                Option.RESTART_MAX_BACKOFF,
                Option.RESTART_MULTIPLIER,
                Option.RESTART_JITTER,
                Option.RESTART_RESET_AFTER);

        private final List<Option> options; // one of which is enough to choose it

        Way(Option... options) {
            this.options = List.of(options);
        }
    }

    /**
     * Reads the options. Those from outside choose the way if they belong to one; otherwise the annotation does; otherwise a
     * job with checkpoints backs off, and one without does not restart (R1).
     *
     * @throws IllegalArgumentException if options of different ways are given, or do not fit together
     */
    static RestartOptions of(OptionReader reader, boolean checkpointed) {
        Way way = chosen(reader::isGivenOutside);
        if (way == null) {
            way = chosen(reader::isAnnotated);
        }
        if (way == null) {
            way = checkpointed ? Way.BACKOFF : Way.NONE;
        }
        boolean limited = reader.isGivenOutside(Option.RESTART_ATTEMPTS) || reader.isAnnotated(Option.RESTART_ATTEMPTS);
        int attempts = RecoveryOptions.read(reader, Option.RESTART_ATTEMPTS, text -> OptionReader.number(text, 0));
        return new RestartOptions(
                limited && attempts == 0 ? Way.NONE : way,
                limited || way != Way.BACKOFF ? attempts : Integer.MAX_VALUE,
                RecoveryOptions.read(reader, Option.RESTART_DELAY, OptionReader::duration),
                RecoveryOptions.read(reader, Option.RESTART_FAILURE_RATE, text -> OptionReader.number(text, 1)),
                RecoveryOptions.read(reader, Option.RESTART_WITHIN, text -> OptionReader.duration(text, 1)),
                backoff(reader, limited ? attempts : Integer.MAX_VALUE));
    }

    private static Way chosen(Predicate<Option> given) {
        List<Way> ways = new ArrayList<>();
        for (Way way : Way.values()) {
            if (way.options.stream().anyMatch(given)) {
                ways.add(way);
            }
        }
        if (ways.size() > 1) {
            throw new IllegalArgumentException("a job restarts in one way: " + first(ways.get(0), given) + " and "
                    + first(ways.get(1), given) + " exclude each other");
        }
        if (ways.isEmpty()) {
            return given.test(Option.RESTART_ATTEMPTS) ? Way.FIXED_DELAY : null;
        }
        return ways.get(0);
    }

    private static String first(Way way, Predicate<Option> given) {
        return way.options.stream().filter(given).findFirst().orElseThrow().optionName();
    }

    private static Backoff backoff(OptionReader reader, int attempts) {
        long initial = RecoveryOptions.read(reader, Option.RESTART_BACKOFF, text -> OptionReader.duration(text, 1));
        long longest = RecoveryOptions.read(reader, Option.RESTART_MAX_BACKOFF, text -> OptionReader.duration(text, 1));
        if (longest < initial) {
            throw new IllegalArgumentException("restart-max-backoff " + Durations.text(longest)
                    + " is shorter than restart-backoff " + Durations.text(initial));
        }
        return new Backoff(
                initial,
                longest,
                RecoveryOptions.read(
                        reader, Option.RESTART_MULTIPLIER, text -> OptionReader.fraction(text, 1, Double.MAX_VALUE)),
                RecoveryOptions.read(reader, Option.RESTART_JITTER, text -> OptionReader.fraction(text, 0, 1)),
                RecoveryOptions.read(reader, Option.RESTART_RESET_AFTER, text -> OptionReader.duration(text, 1)),
                attempts);
    }

    /**
     * The strategy, with no failure yet.
     *
     * @param random for the jitter, from 0 to 1
     */
    RestartStrategy strategy(DoubleSupplier random) {
        return switch (way) {
            case NONE -> RestartStrategy.none();
            case FIXED_DELAY -> new FixedDelay(attempts, delayMillis);
            case FAILURE_RATE -> new FailureRate(failureRate, withinMillis, delayMillis);
            case BACKOFF -> new ExponentialDelay(backoff, random);
        };
    }

    /** What is in use, for a person to read. */
    String text() {
        return switch (way) {
            case NONE -> "no restart";
            case FIXED_DELAY -> attempts + " restarts, each after " + Durations.text(delayMillis);
            case FAILURE_RATE ->
                "restarts unless there are more than " + failureRate + " failures within "
                        + Durations.text(withinMillis);
            case BACKOFF ->
                "restarts after " + Durations.text(backoff.initialMillis()) + " and longer, up to "
                        + Durations.text(backoff.maxMillis());
        };
    }
}
