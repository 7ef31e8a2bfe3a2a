package words;

import io.thalweg.runtime.job.JobRunner;
import javax.annotation.processing.Generated;

/**
 * Runs {@link WordCount}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
