package io.thalweg.benchmarks;

import io.thalweg.api.Config;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Stage;
import java.util.Map;

/** A generated job with one source and one {@link DigestSink}, driven page by page, as the engine's worker does it. */
public final class GeneratedLoop implements Loop {

    private static final int PAGE = 256; // that of the worker

    private final Stage stage;
    private final Digest digest;

    private GeneratedLoop(Stage stage, Digest digest) {
        this.stage = stage;
        this.digest = digest;
    }

    /**
     * Makes and starts the job.
     *
     * @param seed what the source's generator starts from, as configuration {@code seed}
     */
    public static GeneratedLoop start(JobPlan plan, long seed) {
        Config config = Config.of(Map.of("seed", Long.toString(seed)));
        ProbeLane lane = new ProbeLane(plan.name(), config);
        Stage[] stages = plan.stages(lane);
        if (stages.length != 1) {
            throw new IllegalArgumentException(plan.name() + " has " + stages.length + " stages, expected one");
        }
        stages[0].start();
        return new GeneratedLoop(stages[0], lane.digest());
    }

    @Override
    public void run(int records) {
        int taken = 0;
        while (taken < records) {
            taken += stage.work(Math.min(PAGE, records - taken));
        }
    }

    @Override
    public Digest digest() {
        return digest;
    }
}
