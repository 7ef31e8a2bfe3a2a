package io.thalweg.testkit;

import io.thalweg.runtime.task.Worker;
import java.util.HashMap;
import java.util.Map;

/**
 * A few rounds of a job that is being saved and will then be thrown away: whatever they do must be in neither the snapshot nor
 * in what the test sees.
 */
final class Unseen {

    private static final int ROUNDS = 3;

    private final JobLife life;
    private final JobLife.Surroundings around;
    private final int step; // of the script
    private final Map<RecordedStream<?>, Integer> written = new HashMap<>();
    private final Map<String, Long> counted;

    Unseen(JobLife life, JobLife.Surroundings around) {
        this.life = life;
        this.around = around;
        this.step = around.script().steps();
        around.streams().values().forEach(stream -> written.put(stream, stream.size()));
        this.counted = counters();
    }

    void rounds() {
        for (int round = 0; round < ROUNDS; round++) {
            life.workers().forEach(Worker::doWork);
        }
    }

    /** @param discarded what the rounds have counted is added to it */
    void takeBack(Map<String, Long> discarded) {
        around.streams().values().forEach(stream -> stream.cutTo(written.getOrDefault(stream, 0)));
        counters().forEach((name, value) -> discarded.merge(name, value - counted.getOrDefault(name, 0L), Long::sum));
        around.script().goBackTo(step);
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = new HashMap<>();
        life.lanes()
                .forEach(lane ->
                        lane.counters().values().forEach((name, value) -> counters.merge(name, value, Long::sum)));
        return counters;
    }
}
