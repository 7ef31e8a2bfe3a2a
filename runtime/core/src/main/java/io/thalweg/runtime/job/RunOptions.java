package io.thalweg.runtime.job;

import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.ConfigValue;
import io.thalweg.runtime.config.Durations;
import java.util.function.Function;

/**
 * How to run a job, with all layers and defaults applied.
 *
 * @param parallelism number of lanes that the user asks for
 * @param stopTimeoutMillis how long a stop may take
 * @param progressMillis interval of the progress line, 0 for none, {@link #AUTOMATIC} for the default
 * @param stacktrace whether a failure is shown with its stack trace
 */
record RunOptions(int parallelism, long stopTimeoutMillis, long progressMillis, boolean stacktrace) {

    static final String OFF = "off";
    static final String DEFAULT_STOP_TIMEOUT = "30s";
    static final long AUTOMATIC = -1;

    /**
     * Reads the options.
     *
     * @throws UsageException if a text on the command line is wrong
     * @throws ConfigException if a text elsewhere is wrong
     */
    static RunOptions of(Settings settings, JobDefaults defaults) {
        return new RunOptions(
                read(settings, Option.PARALLELISM, defaults.parallelism(), text -> lanes(text, defaults.keyGroups())),
                read(settings, Option.STOP_TIMEOUT, Durations.parseMillis(DEFAULT_STOP_TIMEOUT), RunOptions::timeout),
                read(settings, Option.PROGRESS, AUTOMATIC, RunOptions::interval),
                read(settings, Option.STACKTRACE, false, RunOptions::flag));
    }

    private static <V> V read(Settings settings, Option option, V defaultValue, Function<String, V> conversion) {
        ConfigValue value = settings.option(option);
        if (value == null) {
            return defaultValue;
        }
        try {
            return conversion.apply(value.text());
        } catch (IllegalArgumentException e) {
            throw wrong(option, value, e);
        }
    }

    private static RuntimeException wrong(Option option, ConfigValue value, IllegalArgumentException reason) {
        if (Settings.isUsage(value)) {
            return new UsageException("--" + option.optionName() + ": " + reason.getMessage());
        }
        return new ConfigException(
                "option '" + option.optionName() + "' (from " + value.origin() + "): " + reason.getMessage(), reason);
    }

    private static int lanes(String text, int keyGroups) {
        String expected = "'" + text + "' is not a whole number from 1 to " + keyGroups + " (the job's key groups)";
        try {
            int lanes = Integer.parseInt(text);
            if (lanes >= 1 && lanes <= keyGroups) {
                return lanes;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(expected, e);
        }
        throw new IllegalArgumentException(expected);
    }

    private static long timeout(String text) {
        long millis = Durations.parseMillis(text);
        if (millis < 0) {
            throw new IllegalArgumentException("'" + text + "' is negative");
        }
        return millis;
    }

    private static long interval(String text) {
        if (text.equalsIgnoreCase(OFF)) {
            return 0;
        }
        long millis = Durations.parseMillis(text);
        if (millis <= 0) {
            throw new IllegalArgumentException("'" + text + "' is not longer than zero; 'off' turns it off");
        }
        return millis;
    }

    private static boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    }
}
