package io.thalweg.runtime.job;

import java.util.Arrays;
import java.util.Optional;

/** The options that have a value: on the command line, in the environment, in a properties file. */
enum Option {
    /** A properties file. Not in a properties file itself. */
    CONFIG("config", "FILE", "Properties file: the names of options set options, all others set configuration."),

    /** Number of lanes. */
    PARALLELISM("parallelism", "N", "Number of lanes."),

    /** How long a stop may take. */
    STOP_TIMEOUT("stop-timeout", "DURATION", "How long the job may take to stop after SIGTERM or SIGINT."),

    /** Interval of the progress line. */
    PROGRESS("progress", "DURATION", "Interval of the progress line on standard error, 'off' for none."),

    /** Whether a failure is shown with its stack trace. */
    STACKTRACE("stacktrace", "BOOLEAN", "Whether a failure is reported with its stack trace.");

    private final String optionName;
    private final String valueName;
    private final String description;

    Option(String optionName, String valueName, String description) {
        this.optionName = optionName;
        this.valueName = valueName;
        this.description = description;
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
