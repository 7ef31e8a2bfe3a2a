package ticks;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Ticks}; none of it is on the hot path.
 */
public final class TicksPlan implements JobPlan {
    private TicksPlan() {
    }

    /**
     * The plan of the job.
     */
    public static TicksPlan create() {
        return new TicksPlan();
    }

    @Override
    public String name() {
        return "Ticks";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Ticks\n  parallelism 1, key groups 128\n\nSteps\n  ticks: source, makes Tick, watermark 0s behind after each record\n  doubled: transform of ticks, makes Tick\n  large: filter of ticks, makes Tick\n  Last: process of large, makes Tick, by instrument\n  print: sink of doubled + Last\n  file: sink of doubled\n\nChains\n  stage 1: ticks, doubled, large, Last, print, file\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Last per key: sum double, previous Tick\n    slot of 16 bytes (hash of long), 1 object(s) beside it, among them previous: not a primitive type\n\nEdges\n  ticks -> doubled: Tick; allocates a copy per record: the type can change, and a later reader gets the same object\n  ticks -> large: Tick; direct call with the same object, allocates nothing (the source may use one object again)\n  large -> Last: Tick; direct call with the same object, allocates nothing\n  doubled -> print: Tick; allocates a copy per record: the type can change, and a later reader gets the same object\n  Last -> print: Tick; direct call with the same object, allocates nothing (the step's own result)\n  doubled -> file: Tick; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Ticks_Stage1(new Ticks(), lane)};
    }
}
