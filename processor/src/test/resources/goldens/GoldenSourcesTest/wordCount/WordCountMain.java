package words;

import io.thalweg.runtime.job.JobRunner;

/**
 * Runs {@link WordCount}.
 */
public final class WordCountMain {
    private WordCountMain() {
    }

    /**
     * Runs the job; {@code --help} tells the options.
     */
    public static void main(String[] args) {
        System.exit(JobRunner.run(WordCountPlan.create(), args));
    }
}
