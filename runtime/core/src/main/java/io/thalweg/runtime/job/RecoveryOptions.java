package io.thalweg.runtime.job;

import io.thalweg.annotations.CheckpointMode;
import io.thalweg.annotations.RestoredWatermarks;
import io.thalweg.annotations.Retain;
import io.thalweg.runtime.checkpoint.CheckpointOptions;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.Durations;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How a job takes checkpoints, restarts and resumes, with all layers and defaults applied.
 *
 * @param fresh whether checkpoints that are there are passed over
 * @param restore the checkpoint to go on from, empty for the newest
 * @param allowDuplicates whether an older checkpoint will do than the one behind which output was committed
 * @param allowDroppedState whether stored state may be left out for which the job has no place (C21)
 */
record RecoveryOptions(
        CheckpointOptions checkpoints,
        RestartOptions restart,
        boolean fresh,
        String restore,
        boolean allowDuplicates,
        boolean allowDroppedState) {

    /** What holds if nobody says otherwise; shown by {@code --help}. */
    private static final Map<Option, String> DEFAULTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Option.CHECKPOINT_EVERY, RunOptions.OFF),
            Map.entry(Option.CHECKPOINT_MODE, "exactly-once"),
            Map.entry(Option.CHECKPOINT_MIN_PAUSE, "0s"),
            Map.entry(Option.CHECKPOINT_TIMEOUT, "10m"),
            Map.entry(Option.CHECKPOINT_TOLERABLE_FAILURES, "0"),
            Map.entry(Option.CHECKPOINT_MAX_CONCURRENT, "1"),
            Map.entry(Option.CHECKPOINT_RETAIN, "on-cancel"),
            Map.entry(Option.CHECKPOINT_UNALIGNED, "false"),
            Map.entry(Option.CHECKPOINT_ALIGNED_TIMEOUT, "0s"),
            Map.entry(Option.CHECKPOINT_STORAGE, ""),
            Map.entry(Option.CHECKPOINT_KEEP, "1"),
            Map.entry(Option.CHECKPOINT_AFTER_TASKS_FINISH, "true"),
            Map.entry(Option.CHECKPOINT_WATERMARKS, "restore"),
            Map.entry(Option.RESTART_ATTEMPTS, "1"),
            Map.entry(Option.RESTART_DELAY, "1s"),
            Map.entry(Option.RESTART_FAILURE_RATE, "1"),
            Map.entry(Option.RESTART_WITHIN, "1m"),
            Map.entry(Option.RESTART_BACKOFF, "1s"),
            Map.entry(Option.RESTART_MAX_BACKOFF, "1m"),
            Map.entry(Option.RESTART_MULTIPLIER, "1.5"),
            Map.entry(Option.RESTART_JITTER, "0.1"),
            Map.entry(Option.RESTART_RESET_AFTER, "1h"),
            Map.entry(Option.FRESH, "false"),
            Map.entry(Option.RESTORE, ""),
            Map.entry(Option.ALLOW_DUPLICATES, "false"),
            Map.entry(Option.ALLOW_DROPPED_STATE, "false")));

    /** What {@code --help} says behind the description of an option. */
    static String defaultText(Option option, JobDefaults defaults) {
        String text = defaults.options().getOrDefault(option.optionName(), DEFAULTS.getOrDefault(option, ""));
        return text.isEmpty() ? "" : " Default: " + text + ".";
    }

    /**
     * Reads the options.
     *
     * @throws UsageException if a text on the command line is wrong
     * @throws ConfigException if a text elsewhere is wrong, or if options exclude each other
     */
    static RecoveryOptions of(OptionReader reader) {
        try {
            CheckpointOptions checkpoints = checkpoints(reader);
            return new RecoveryOptions(
                    checkpoints,
                    RestartOptions.of(reader, checkpoints.enabled()),
                    read(reader, Option.FRESH, OptionReader::flag),
                    read(reader, Option.RESTORE, text -> text),
                    read(reader, Option.ALLOW_DUPLICATES, OptionReader::flag),
                    read(reader, Option.ALLOW_DROPPED_STATE, OptionReader::flag));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage(), e);
        }
    }

    /** An option with the default of this class. */
    static <V> V read(OptionReader reader, Option option, Function<String, V> conversion) {
        return reader.read(option, conversion.apply(DEFAULTS.get(option)), conversion);
    }

    private static CheckpointOptions checkpoints(OptionReader reader) {
        return new CheckpointOptions(
                read(reader, Option.CHECKPOINT_EVERY, RecoveryOptions::every),
                read(reader, Option.CHECKPOINT_MODE, text -> OptionReader.constant(text, CheckpointMode.class)),
                read(reader, Option.CHECKPOINT_MIN_PAUSE, OptionReader::duration),
                read(
                        reader,
                        Option.CHECKPOINT_TIMEOUT,
                        text -> OptionReader.duration(text, CheckpointOptions.SHORTEST_MILLIS)),
                read(reader, Option.CHECKPOINT_TOLERABLE_FAILURES, text -> OptionReader.number(text, 0)),
                read(reader, Option.CHECKPOINT_MAX_CONCURRENT, text -> OptionReader.number(text, 1)),
                read(reader, Option.CHECKPOINT_RETAIN, text -> OptionReader.constant(text, Retain.class)),
                read(reader, Option.CHECKPOINT_UNALIGNED, OptionReader::flag),
                read(reader, Option.CHECKPOINT_ALIGNED_TIMEOUT, OptionReader::duration),
                read(reader, Option.CHECKPOINT_STORAGE, text -> text),
                read(reader, Option.CHECKPOINT_KEEP, text -> OptionReader.number(text, 1)),
                read(reader, Option.CHECKPOINT_AFTER_TASKS_FINISH, OptionReader::flag),
                read(
                        reader,
                        Option.CHECKPOINT_WATERMARKS,
                        text -> OptionReader.constant(text, RestoredWatermarks.class) == RestoredWatermarks.RESTORE));
    }

    private static long every(String text) {
        return text.equalsIgnoreCase(RunOptions.OFF)
                ? 0
                : OptionReader.duration(text, CheckpointOptions.SHORTEST_MILLIS);
    }

    /** What is in use, for {@code --dry-run}: one line about checkpoints, one about restarts. */
    String text() {
        return checkpointText() + System.lineSeparator() + "  " + restart.text();
    }

    private String checkpointText() {
        if (!checkpoints.enabled()) {
            return "no checkpoints";
        }
        return "checkpoints every " + Durations.text(checkpoints.everyMillis()) + ", "
                + OptionReader.text(checkpoints.mode())
                + (checkpoints.unaligned() ? ", unaligned" : "")
                + ", the last " + checkpoints.keep() + " kept in "
                + (checkpoints.storage().isEmpty() ? "memory" : checkpoints.storage())
                + (fresh ? ", begins fresh" : restore.isEmpty() ? "" : ", goes on from " + restore);
    }
}
