package words;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link WordCount}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    public List<String> steps() {
        return List.of("lines", "words", "Counts", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job WordCount",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  lines: source, makes String, no watermark",
                "  words: transform of lines, makes String",
                "  Counts: process of words, makes Count, by #word",
                "  print: sink of Counts",
                "",
                "Chains",
                "  stage 1: lines -> words -> Counts -> print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Counts (by key), as bytes on pages",
                "",
                "State",
                "  Counts per key: count long",
                "    slot of 16 bytes (hash of String), 1 object beside it",
                "    grows with the number of keys: slots of a million keys take 27 to 53 MB",
                "",
                "Edges",
                "  lines -> words: String; direct call with the same object, allocates nothing (the source makes each record)",
                "  words -> Counts: String; direct call with the same object, allocates nothing (the step's own result)",
                "  Counts -> print: Count; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new WordCount_Stage1(new WordCount(), lane)};
    }
}
