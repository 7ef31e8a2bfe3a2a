package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.job.StuckReport;
import io.thalweg.runtime.snapshot.MemorySnapshot;
import io.thalweg.runtime.task.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs a job with its own sources on several lanes, all of them stepped by the calling thread in an order that a seed
 * decides, with pages as small as a test wants them. The same seed gives the same run. What the job computes must not
 * depend on the seed; if a run gets stuck, the message tells the state of each lane.
 *
 * <pre>{@code
 * List<Delay> delays = Simulation.of(DelaysPlan.create()).lanes(3).pages(2, 1).seed(42).run().sink("delays");
 * }</pre>
 */
public final class Simulation {

    private static final int PATIENCE_ROUNDS = 10_000;
    private static final int NONE = -1;

    private final JobPlan plan;
    private Config config = Config.of(Map.of());
    private int lanes = 1;
    private int pages = 8;
    private int pageRecords = 256;
    private long seed;
    private Script script;
    private Map<String, Codec<?>> codecs = Map.of();
    private boolean reusing;
    private int[] lives = {};
    private int stalled = NONE;
    private boolean stopping;
    private TestCheckpoint checkpoint; // null for none
    private final Map<String, Long> discarded = new HashMap<>(); // counters of what came behind snapshots

    private Simulation(JobPlan plan) {
        this.plan = plan;
    }

    /** A simulation with one lane and pages of the usual size. */
    public static Simulation of(JobPlan plan) {
        return new Simulation(plan);
    }

    /** The job's configuration; without this it is empty. */
    public Simulation config(Map<String, String> values) {
        config = Config.of(values);
        return this;
    }

    /** How many lanes run the job, at least 1. */
    public Simulation lanes(int newLanes) {
        lanes = newLanes;
        return this;
    }

    /** How many pages lie between each two lanes, at least 1, and how many records a page holds, at least 1. */
    public Simulation pages(int newPages, int newPageRecords) {
        pages = newPages;
        pageRecords = newPageRecords;
        return this;
    }

    /** What decides the order of the lanes. */
    public Simulation seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** This lane gets no turn, so that the job gets stuck if the lane has a part in it; {@link #run} then tells how. */
    public Simulation stalled(int lane) {
        stalled = lane;
        return this;
    }

    /** The sources follow a script, on the first lane, and the clock stands still but for it. */
    public Simulation script(Script newScript) {
        script = newScript;
        return this;
    }

    /** How a script's records are copied, by source, and whether one object carries all of them. */
    Simulation carriers(Map<String, Codec<?>> newCodecs, boolean newReusing) {
        codecs = newCodecs;
        reusing = newReusing;
        return this;
    }

    /**
     * Behind every record, watermark and change of status or time the job is saved, thrown away and restored, each time
     * with the next of these numbers of lanes, round and round; nothing is to be seen of it. Together with {@link #script}.
     */
    public Simulation restoring(int... newLives) {
        lives = newLives.clone();
        return this;
    }

    /**
     * The sources stay open behind the script: the run ends when all that it says has been processed, and {@link
     * Outcome#checkpoint} has the state of that moment. Windows that are open then do not fire.
     */
    public Simulation stopping() {
        stopping = true;
        return this;
    }

    /** The job begins with the state of another run, or of a {@link TestJob}, however many lanes that had. */
    public Simulation from(TestCheckpoint newCheckpoint) {
        checkpoint = newCheckpoint;
        return this;
    }

    /**
     * Runs the job to the end of its input.
     *
     * @throws IllegalStateException if no lane gets any further
     */
    public Outcome run() {
        if (stopping && script == null) {
            throw new IllegalStateException("stopping() needs a script: sources of the job end by themselves");
        }
        discarded.clear();
        Map<String, RecordedStream<?>> streams = new LinkedHashMap<>();
        VirtualClock clock = new VirtualClock(0);
        ScriptRun played = script == null ? null : new ScriptRun(script, codecs, reusing, !stopping);
        JobLife.Surroundings around =
                new JobLife.Surroundings(plan, config, clock, pages, pageRecords, streams, played);
        List<SimulatedLane> made = new ArrayList<>();
        JobLife life = begin(around, lanes, checkpoint == null ? null : checkpoint.state(), made);
        if (played != null) {
            played.checkSources();
        }
        life = step(life, around, made);
        return new Outcome(streams, made, Map.copyOf(discarded), stopping ? saved(life) : finished(life));
    }

    private static TestCheckpoint finished(JobLife life) {
        life.finish();
        life.close();
        return null;
    }

    private static TestCheckpoint saved(JobLife life) {
        settle(life.workers());
        life.drain();
        MemorySnapshot state = life.snapshot(() -> {});
        life.close();
        return new TestCheckpoint(1, state, TestEnds.Position.START, Map.of());
    }

    /** The parts of the job's state that cannot be saved, one line each. */
    public List<String> unsaved() {
        JobLife.Surroundings around = new JobLife.Surroundings(
                plan,
                config,
                new VirtualClock(0),
                pages,
                pageRecords,
                new LinkedHashMap<>(),
                new ScriptRun(new Script(), codecs, false, true));
        JobLife life = new JobLife(around, 1);
        life.close();
        return life.unsaved();
    }

    private static JobLife begin(
            JobLife.Surroundings around, int parallelism, MemorySnapshot snapshot, List<SimulatedLane> made) {
        JobLife life = new JobLife(around, parallelism);
        made.addAll(life.lanes());
        if (snapshot != null) {
            life.restore(snapshot);
        }
        life.start();
        return life;
    }

    private JobLife step(JobLife first, JobLife.Surroundings around, List<SimulatedLane> made) {
        JobLife life = first;
        Random random = new Random(seed);
        Patience answers = new Patience("the calls of job " + plan.name() + " are not answered");
        int idleRounds = 0;
        int restored = 0;
        while (!life.finished() && !(stopping && around.script().isOver())) {
            List<Worker> workers = life.workers();
            int lane = random.nextInt(workers.size());
            if (lane != stalled && workers.get(lane).doWork() > 0) {
                idleRounds = 0;
                answers.renew();
            } else if (life.waits()) {
                answers.await(); // of calls to the outside, which take real time
            } else if (++idleRounds > PATIENCE_ROUNDS) {
                throw new IllegalStateException(stuck(workers));
            }
            if (around.script() == null && random.nextInt(4) == 0) {
                around.clock().set(around.clock().millis() + 1);
            } else if (around.script() != null && around.script().pendingTime() != Long.MIN_VALUE) {
                settle(workers);
                around.clock().set(around.script().pendingTime());
                around.script().timeHasPassed();
            }
            if (lives.length > 0 && around.script().steps() > restored) {
                restored = around.script().steps();
                life = again(life, around, lives[restored % lives.length], made);
            }
        }
        return life;
    }

    /**
     * Saves the job, throws it away without a word to it, and restores it. Before all is saved it goes on for a few rounds, of
     * which nothing is to be seen in the next life.
     */
    private JobLife again(JobLife life, JobLife.Surroundings around, int parallelism, List<SimulatedLane> made) {
        life.drain();
        Unseen unseen = new Unseen(life, around);
        MemorySnapshot snapshot = life.snapshot(unseen::rounds);
        unseen.takeBack(discarded);
        life.close();
        return begin(around, parallelism, snapshot, made);
    }

    /** Has all lanes work until none has anything to do: two rounds, since the first may only send what is left. */
    private static void settle(List<Worker> workers) {
        int idleRounds = 0;
        while (idleRounds < 2) {
            int taken = 0;
            for (Worker worker : workers) {
                taken += worker.doWork();
            }
            idleRounds = taken == 0 ? idleRounds + 1 : 0;
        }
    }

    private String stuck(List<Worker> workers) {
        for (int lane = 0; lane < workers.size(); lane++) {
            workers.get(lane).watch().ask();
            if (lane != stalled) {
                workers.get(lane).doWork();
            }
        }
        return "job " + plan.name() + " gets no further with seed " + seed + ":" + System.lineSeparator()
                + StuckReport.of(plan, workers);
    }

    /** What a simulated run has written, by all lanes together. */
    public static final class Outcome {

        private final Map<String, RecordedStream<?>> streams;
        private final List<SimulatedLane> lanes;
        private final Map<String, Long> discarded;
        private final TestCheckpoint checkpoint; // null if it has run to the end

        private Outcome(
                Map<String, RecordedStream<?>> streams,
                List<SimulatedLane> lanes,
                Map<String, Long> discarded,
                TestCheckpoint checkpoint) {
            this.discarded = discarded;
            this.streams = streams;
            this.lanes = lanes;
            this.checkpoint = checkpoint;
        }

        /**
         * The state of the job where it has {@linkplain Simulation#stopping stopped}.
         *
         * @throws IllegalStateException if it has run to the end
         */
        public TestCheckpoint checkpoint() {
            if (checkpoint == null) {
                throw new IllegalStateException("the job has run to the end of its input: say stopping() before run()");
            }
            return checkpoint;
        }

        /**
         * The records of a sink or a side stream, those of one lane in their order.
         *
         * @throws IllegalArgumentException if there is none of that name
         */
        @SuppressWarnings("unchecked")
        public <T> List<T> sink(String sinkOrSide) {
            RecordedStream<?> stream = streams.get(sinkOrSide);
            if (stream == null) {
                throw new IllegalArgumentException(
                        "the job has no sink or side stream '" + sinkOrSide + "'; it has " + streams.keySet());
            }
            return (List<T>) stream.records();
        }

        /**
         * The records of a sink or a side stream, each with its timestamp: {@code Long.MIN_VALUE} if it has none. Those of
         * one lane are in their order.
         *
         * @throws IllegalArgumentException if there is none of that name
         */
        public List<StreamElement.Value<?>> timed(String sinkOrSide) {
            sink(sinkOrSide);
            List<StreamElement.Value<?>> values = new ArrayList<>();
            for (StreamElement<?> element : streams.get(sinkOrSide).elements()) {
                if (element instanceof StreamElement.Value<?> value) {
                    values.add(value);
                }
            }
            return values;
        }

        /** The records of all sinks and side streams, as what can be compared. */
        Map<String, List<RecordedRow>> rows() {
            Map<String, List<RecordedRow>> rows = new LinkedHashMap<>();
            streams.forEach((name, stream) -> rows.put(name, stream.rows()));
            return rows;
        }

        /** How many records were late at a window step, over all lanes. */
        public long late(String step) {
            return lanes.stream()
                            .mapToLong(lane -> lane.counter(step, "late").value())
                            .sum()
                    - discarded.getOrDefault(step + ".late", 0L);
        }
    }
}
