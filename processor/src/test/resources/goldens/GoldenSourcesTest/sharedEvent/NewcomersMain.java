package shared;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link Newcomers}.
 */
public final class NewcomersMain {
    private NewcomersMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(NewcomersPlan.create(), args));
    }
}
