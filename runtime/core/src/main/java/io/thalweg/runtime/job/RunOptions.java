package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.Durations;

/**
 * How to run a job, with all layers and defaults applied.
 *
 * @param lanes how many, and how they work
 * @param stopTimeoutMillis how long a stop may take
 * @param progressMillis interval of the progress line, 0 for none, {@link #AUTOMATIC} for the default
 * @param stuckAfterMillis how long a lane may have work and make no progress before that is reported, 0 for ever
 * @param stacktrace whether a failure is shown with its stack trace
 * @param recovery checkpoints and restarts
 */
record RunOptions(
        LaneOptions lanes,
        long stopTimeoutMillis,
        long progressMillis,
        long stuckAfterMillis,
        boolean stacktrace,
        RecoveryOptions recovery) {

    static final String OFF = "off";
    static final String DEFAULT_STOP_TIMEOUT = "30s";
    static final String DEFAULT_STUCK_AFTER = "60s";
    static final long AUTOMATIC = -1;

    /**
     * Reads the options.
     *
     * @param config resolves the placeholders of annotations
     * @throws UsageException if a text on the command line is wrong
     * @throws ConfigException if a text elsewhere is wrong
     */
    static RunOptions of(Settings settings, JobDefaults defaults, Config config) {
        OptionReader reader = new OptionReader(settings, defaults, config);
        return new RunOptions(
                LaneOptions.of(reader, defaults),
                reader.read(Option.STOP_TIMEOUT, Durations.parseMillis(DEFAULT_STOP_TIMEOUT), OptionReader::duration),
                reader.read(Option.PROGRESS, AUTOMATIC, RunOptions::interval),
                reader.read(Option.STUCK_AFTER, Durations.parseMillis(DEFAULT_STUCK_AFTER), OptionReader::duration),
                reader.read(Option.STACKTRACE, false, OptionReader::flag),
                RecoveryOptions.of(reader));
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
}
