package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.runtime.job.JobPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a job, or a step with nothing around it but a source and a sink, over the same script in every way the engine may
 * bring records to it: one at a time and all at once, each record in an object of its own and all of them in one object
 * that is scrambled behind each call, on one lane and on several with pages of a single record. What comes out has to be
 * the same; if it is not, the step depends on what it must not depend on, or keeps an object that is not its own.
 *
 * <pre>{@code
 * JobHarness.of(AlertsPlan.create())
 *         .carrier("readings", Alerts_ReadingCodec.INSTANCE)
 *         .lanes(3)
 *         .check(new Script().records("readings", first, second).watermark("readings", 60_000));
 * }</pre>
 */
public final class JobHarness {

    private static final int SEEDS = 3; // orders of lanes that are tried for each way

    private final JobPlan plan;
    private final Map<String, Codec<?>> carriers = new LinkedHashMap<>();
    private Map<String, String> config = Map.of();
    private int lanes = 1;

    private JobHarness(JobPlan plan) {
        this.plan = plan;
    }

    /** A harness for a job on one lane, whose sources make each record anew. */
    public static JobHarness of(JobPlan plan) {
        return new JobHarness(plan);
    }

    /** The job's configuration; without this it is empty. */
    public JobHarness config(Map<String, String> values) {
        config = Map.copyOf(values);
        return this;
    }

    /** A source whose records can change: the job gets copies, and in some of the runs all of them in one object. */
    public JobHarness carrier(String source, Codec<?> codec) {
        carriers.put(source, codec);
        return this;
    }

    /** Up to how many lanes, 1 to 3. Only for jobs whose results do not depend on the order among keys. */
    public JobHarness lanes(int most) {
        if (most < 1 || most > 3) {
            throw new IllegalArgumentException("lanes: 1 to 3, not " + most);
        }
        lanes = most;
        return this;
    }

    /**
     * Runs the script in every way and compares.
     *
     * @return what each of them gave
     * @throws AssertionError if one way gives something else than the first: which way, what is missing, what is too much
     */
    public Simulation.Outcome check(Script script) {
        Delivery first = Delivery.values()[0];
        Simulation.Outcome expected = run(script, first, 0);
        boolean saved = Simulation.of(plan).config(config).unsaved().isEmpty();
        for (Delivery delivery : Delivery.values()) {
            boolean applies = delivery.lanes() <= lanes && (saved || delivery.lives().length == 0);
            if (delivery != first && applies) {
                check(script, delivery, first, expected.rows());
            }
        }
        return expected;
    }

    private void check(Script script, Delivery delivery, Delivery first, Map<String, List<RecordedRow>> wanted) {
        int seeds = delivery.lanes() == 1 ? 1 : SEEDS; // one lane has only one order
        for (int seed = 0; seed < seeds; seed++) {
            compare(delivery + ", seed " + seed, run(script, delivery, seed).rows(), first, wanted);
        }
    }

    private Simulation.Outcome run(Script script, Delivery delivery, long seed) {
        try {
            return Simulation.of(plan)
                    .config(config)
                    .lanes(delivery.lanes())
                    .pages(2, delivery.pageRecords())
                    .seed(seed)
                    .script(script)
                    .carriers(carriers, delivery.reusing())
                    .restoring(delivery.lives())
                    .run();
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "job " + plan.name() + " fails with " + delivery + ", seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void compare(
            String way, Map<String, List<RecordedRow>> found, Delivery first, Map<String, List<RecordedRow>> wanted) {
        wanted.forEach((stream, rows) -> {
            List<RecordedRow> missing = without(rows, found.getOrDefault(stream, List.of()));
            List<RecordedRow> surplus = without(found.getOrDefault(stream, List.of()), rows);
            if (!missing.isEmpty() || !surplus.isEmpty()) {
                throw new AssertionError("job " + plan.name() + ", stream " + stream + ": with " + way
                        + " it has not what it has with " + first + "; missing " + missing + "; too much " + surplus);
            }
        });
    }

    /** The rows of one list that the other does not have as often. */
    private static List<RecordedRow> without(List<RecordedRow> rows, List<RecordedRow> others) {
        Map<RecordedRow, Integer> counts = new HashMap<>();
        others.forEach(row -> counts.merge(row, 1, Integer::sum));
        List<RecordedRow> left = new ArrayList<>();
        for (RecordedRow row : rows) {
            if (counts.merge(row, -1, Integer::sum) < 0) {
                left.add(row);
            }
        }
        return left;
    }
}
