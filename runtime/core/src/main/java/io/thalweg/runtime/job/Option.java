package io.thalweg.runtime.job;

import java.util.Arrays;
import java.util.Optional;

/** The options that have a value: on the command line, in the environment, in a properties file. */
enum Option {
    /** A properties file. Not in a properties file itself. */
    CONFIG("config", "FILE", "Properties file: the names of options set options, all others set configuration."),

    /** Number of lanes. */
    PARALLELISM("parallelism", "N", "Number of lanes."),

    /** Records of a page. */
    PAGE_SIZE("page-size", "N", "How many records a lane takes at a time, and a page between lanes holds."),

    /** How long a record waits for others. */
    BUFFER_TIMEOUT(
            "buffer-timeout",
            "DURATION",
            "How long a record may wait in a page for others, 0s for the lowest latency."),

    /** What a lane does without work. */
    IDLE_STRATEGY("idle-strategy", "HOW", "What a lane without work does: park, yield, or spin (keeps its core busy)."),

    /** How long a stop may take. */
    STOP_TIMEOUT("stop-timeout", "DURATION", "How long the job may take to stop after SIGTERM or SIGINT."),

    /** Interval of the progress line. */
    PROGRESS("progress", "DURATION", "Interval of the progress line on standard error, 'off' for none."),

    /** When a job that makes no progress is reported. */
    STUCK_AFTER(
            "stuck-after",
            "DURATION",
            "After how long a lane that has work and makes no progress is reported, 0s for never."),

    /** Whether a failure is shown with its stack trace. */
    STACKTRACE("stacktrace", "BOOLEAN", "Whether a failure is reported with its stack trace."),

    /** Interval of checkpoints. */
    CHECKPOINT_EVERY("checkpoint-every", "DURATION", "Interval of checkpoints, 'off' for none."),

    /** Exactly or at least once. */
    CHECKPOINT_MODE("checkpoint-mode", "MODE", "exactly-once or at-least-once."),

    /** Pause behind a checkpoint. */
    CHECKPOINT_MIN_PAUSE("checkpoint-min-pause", "DURATION", "Pause between two checkpoints."),

    /** How long a checkpoint may take. */
    CHECKPOINT_TIMEOUT("checkpoint-timeout", "DURATION", "How long a checkpoint may take."),

    /** Failures in a row. */
    CHECKPOINT_TOLERABLE_FAILURES("checkpoint-tolerable-failures", "N", "How many checkpoints may fail in a row."),

    /** Checkpoints at a time. */
    CHECKPOINT_MAX_CONCURRENT("checkpoint-max-concurrent", "N", "How many checkpoints may be under way at a time."),

    /** What outlives the job. */
    CHECKPOINT_RETAIN("checkpoint-retain", "WHEN", "When checkpoints outlive the job: on-cancel, on-failure, never."),

    /** Barriers overtake records. */
    CHECKPOINT_UNALIGNED("checkpoint-unaligned", "BOOLEAN", "Whether barriers overtake records between lanes."),

    /** How long they do not. */
    CHECKPOINT_ALIGNED_TIMEOUT(
            "checkpoint-aligned-timeout", "DURATION", "How long unaligned checkpoints try to align."),

    /** Where checkpoints are. */
    CHECKPOINT_STORAGE("checkpoint-storage", "URI", "Directory of the checkpoints; without one they are in memory."),

    /** How many there are. */
    CHECKPOINT_KEEP("checkpoint-keep", "N", "How many checkpoints are kept."),

    /** The one at the end. */
    CHECKPOINT_AFTER_TASKS_FINISH(
            "checkpoint-after-tasks-finish", "BOOLEAN", "Whether checkpoints go on when sources have ended."),

    /** Watermarks of a restored job. */
    CHECKPOINT_WATERMARKS("checkpoint-watermarks", "HOW", "Watermarks of a restored job: restore or reset."),

    /** How many restarts. */
    RESTART_ATTEMPTS("restart-attempts", "N", "How many times the job restarts after a failure, 0 for none."),

    /** Time before each. */
    RESTART_DELAY("restart-delay", "DURATION", "Time before each restart."),

    /** Failures in some time. */
    RESTART_FAILURE_RATE("restart-failure-rate", "N", "How many failures are tolerated in --restart-within."),

    /** The time of the rate. */
    RESTART_WITHIN("restart-within", "DURATION", "The time for --restart-failure-rate."),

    /** Time before the first restart. */
    RESTART_BACKOFF("restart-backoff", "DURATION", "Time before the first restart; further ones take longer."),

    /** Longest time before a restart. */
    RESTART_MAX_BACKOFF("restart-max-backoff", "DURATION", "The longest time before a restart."),

    /** Growth of that time. */
    RESTART_MULTIPLIER("restart-multiplier", "FACTOR", "By what the time before a restart grows."),

    /** Randomness of that time. */
    RESTART_JITTER("restart-jitter", "PART", "By which part that time varies at random, 0 to 1."),

    /** When it begins anew. */
    RESTART_RESET_AFTER("restart-reset-after", "DURATION", "How long the job must run for that to begin anew."),

    /** Resume from nothing. */
    FRESH("fresh", "BOOLEAN", "Whether to begin from the start, whatever checkpoints there are."),

    /** Resume from there. */
    RESTORE("restore", "PATH", "The checkpoint to go on from, instead of the newest one."),

    /** Resume from before what was committed. */
    ALLOW_DUPLICATES(
            "allow-duplicates",
            "BOOLEAN",
            "Whether to go on from a checkpoint even if output behind it was committed, and will be written again."),

    /** Resume without a part of what is stored. */
    ALLOW_DROPPED_STATE(
            "allow-dropped-state",
            "BOOLEAN",
            "Whether to go on from a checkpoint that holds state of steps that the job no longer has.");

    private final String optionName;
    private final String valueName;
    private final String description;

    Option(String optionName, String valueName, String description) {
        this.optionName = optionName;
        this.valueName = valueName;
        this.description = description;
    }

    /** Whether the name alone, without a value, means {@code true} on the command line. */
    boolean isFlag() {
        return this == STACKTRACE || this == FRESH || this == ALLOW_DUPLICATES || this == ALLOW_DROPPED_STATE;
    }

    /** As in properties files, and behind {@code --} on the command line. */
    String optionName() {
        return optionName;
    }

    /** What stands for the value in the help text. */
    String valueName() {
        return valueName;
    }

    String description() {
        return description;
    }

    static Optional<Option> named(String name) {
        return Arrays.stream(values())
                .filter(option -> option.optionName.equals(name))
                .findFirst();
    }
}
