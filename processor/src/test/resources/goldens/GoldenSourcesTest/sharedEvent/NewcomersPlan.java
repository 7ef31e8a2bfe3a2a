package shared;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Newcomers}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    public List<String> steps() {
        return List.of("customers", "print", "LastSeen", "names");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Newcomers",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  customers: source, makes Customer, no watermark",
                "  print: sink of customers",
                "  LastSeen: process of customers, makes String, by id",
                "  names: sink of LastSeen",
                "",
                "Chains",
                "  stage 1: customers, print, LastSeen, names",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of LastSeen (by key), as bytes on pages",
                "",
                "State",
                "  LastSeen per key: customer Customer",
                "    slot of 8 bytes (hash of long), 1 object beside it, among them customer: not a primitive type",
                "    grows with the number of keys: slots of a million keys take 13 to 27 MB",
                "",
                "Edges",
                "  customers -> print: Customer; direct call with the same object, allocates nothing (the source makes each record)",
                "  customers -> LastSeen: Customer; direct call with the same object, allocates nothing (the source makes each record)",
                "  LastSeen -> names: String; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Newcomers_Stage1(new Newcomers(), lane)};
    }
}
