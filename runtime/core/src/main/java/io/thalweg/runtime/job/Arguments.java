package io.thalweg.runtime.job;

import java.util.Map;

/**
 * A command line that has been understood.
 *
 * @param action what the user wants
 * @param options the texts behind the options that were given
 * @param settings what {@code --set} gives, in the order of the command line
 */
record Arguments(Action action, Map<Option, String> options, Map<String, String> settings) {

    /** What the user wants. */
    enum Action {
        /** Run the job. */
        RUN,
        /** Show the options. */
        HELP,
        /** Show the name of the job and the version of the engine. */
        VERSION,
        /** Show the plan. */
        EXPLAIN,
        /** Check the configuration, read nothing. */
        DRY_RUN
    }
}
