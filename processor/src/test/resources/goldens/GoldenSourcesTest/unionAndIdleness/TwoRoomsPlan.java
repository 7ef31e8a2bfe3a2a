package sensors;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link TwoRooms}; none of it is on the hot path.
 */
public final class TwoRoomsPlan implements JobPlan {
    private TwoRoomsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static TwoRoomsPlan create() {
        return new TwoRoomsPlan();
    }

    @Override
    public String name() {
        return "TwoRooms";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job TwoRooms\n  parallelism 1, key groups 128\n\nSteps\n  kitchen: source, makes Reading, watermark 2s behind every 200ms, idle after 10s\n  cellar: source, makes Reading, watermark by Marks every 200ms, idle after ${cellar.idle:30s}\n  plausible: filter of kitchen + cellar, makes Reading\n  Maximum: window of plausible, makes Hottest, by sensor, tumbling 10s\n  alarm: transform of cellar, makes Hottest\n  print: sink of Maximum + alarm\n\nChains\n  stage 1: kitchen, cellar, plausible, Maximum, alarm, print\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Maximum per key and window: celsius float\n    slot of 16 bytes (hash of int), nothing beside it\n\nEdges\n  kitchen -> plausible: Reading; direct call with the same object, allocates nothing (the source makes each record)\n  cellar -> plausible: Reading; direct call with the same object, allocates nothing (the source makes each record)\n  plausible -> Maximum: Reading; direct call with the same object, allocates nothing\n  cellar -> alarm: Reading; direct call with the same object, allocates nothing (the source makes each record)\n  Maximum -> print: Hottest; direct call with the same object, allocates nothing (the step's own result)\n  alarm -> print: Hottest; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new TwoRooms_Stage1(new TwoRooms(), lane)};
    }
}
