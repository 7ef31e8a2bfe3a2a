package clicks;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Sessions}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class SessionsPlan implements JobPlan {
    private SessionsPlan() {
    }

    /**
     * The plan of the job.
     */
    public static SessionsPlan create() {
        return new SessionsPlan();
    }

    @Override
    public String name() {
        return "visits of the shop";
    }

    @Override
    public List<String> steps() {
        return List.of("clicks", "Visits", "tooLate", "print");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job visits of the shop",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  clicks: source, makes Click, watermark 30s behind every 200ms, idle after 1m",
                "  Visits: window of clicks, makes Visit, by user.id, device, sessions with gap patience(), lateness 1m",
                "  tooLate: sink of Visits.late",
                "  print: sink of Visits",
                "",
                "Chains",
                "  stage 1: clicks, Visits, tooLate, print",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Visits (by key), as bytes on pages",
                "",
                "State",
                "  Visits per key and session, the newest one in the slot of its key: clicks int, cents long",
                "    slot of 56 bytes (hash of long, Device), nothing beside it",
                "",
                "Edges",
                "  clicks -> Visits: Click; direct call with the same object, allocates nothing (the source makes each record)",
                "  Visits.late -> tooLate: Click; direct call with the same object, allocates nothing",
                "  Visits -> print: Visit; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Sessions_Stage1(new Sessions(), lane)};
    }
}
