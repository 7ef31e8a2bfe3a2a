package shared;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Newcomers}; none of it is on the hot path.
 */
public final class NewcomersPlan implements JobPlan {
    private NewcomersPlan() {
    }

    /**
     * The plan of the job.
     */
    public static NewcomersPlan create() {
        return new NewcomersPlan();
    }

    @Override
    public String name() {
        return "Newcomers";
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Newcomers\n  parallelism 1, key groups 128\n\nSteps\n  customers: source, makes Customer, no watermark\n  print: sink of customers\n  LastSeen: process of customers, makes String, by id\n  names: sink of LastSeen\n\nChains\n  stage 1: customers, print, LastSeen, names\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  LastSeen per key: customer Customer\n    slot of 8 bytes (hash of long), 1 object(s) beside it, among them customer: not a primitive type\n\nEdges\n  customers -> print: Customer; direct call with the same object, allocates nothing (the source makes each record)\n  customers -> LastSeen: Customer; direct call with the same object, allocates nothing (the source makes each record)\n  LastSeen -> names: String; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Newcomers_Stage1(new Newcomers(), lane)};
    }
}
