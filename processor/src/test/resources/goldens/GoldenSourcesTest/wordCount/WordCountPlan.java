package words;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link WordCount}; none of it is on the hot path.
 */
public final class WordCountPlan implements JobPlan {
    private WordCountPlan() {
    }

    /**
     * The plan of the job.
     */
    public static WordCountPlan create() {
        return new WordCountPlan();
    }

    @Override
    public String name() {
        return "WordCount";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job WordCount\n  parallelism 1, key groups 128\n\nSteps\n  lines: source, makes String, no watermark\n  words: transform of lines, makes String\n  Counts: process of words, makes Count, by #word\n  print: sink of Counts\n\nChains\n  stage 1: lines -> words -> Counts -> print\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Counts per key: count long\n    slot of 16 bytes (hash of String), 1 object(s) beside it\n\nEdges\n  lines -> words: String; direct call with the same object, allocates nothing (the source makes each record)\n  words -> Counts: String; direct call with the same object, allocates nothing (the step's own result)\n  Counts -> print: Count; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new WordCount_Stage1(new WordCount(), lane)};
    }
}
