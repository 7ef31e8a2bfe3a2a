package fraud;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * All the engine knows about {@link Fraud}; none of it is on the hot path.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
public final class FraudPlan implements JobPlan {
    private FraudPlan() {
    }

    /**
     * The plan of the job.
     */
    public static FraudPlan create() {
        return new FraudPlan();
    }

    @Override
    public String name() {
        return "Fraud";
    }

    @Override
    public List<String> steps() {
        return List.of("payments", "limits", "Check", "alarms");
    }

    @Override
    public JobDefaults defaults() {
        return new JobDefaults(1, 128);
    }

    @Override
    public String explain() {
        return String.join("\n",
                "Job Fraud",
                "  parallelism 1, key groups 128",
                "",
                "Steps",
                "  payments: source, makes Payment, no watermark",
                "  limits: source, makes Limit, no watermark",
                "  Check: process of payments and limits, makes Alarm, by account",
                "  alarms: sink of Check",
                "",
                "Chains",
                "  stage 1: payments, limits, Check, alarms",
                "    with one lane, every step calls the next one directly: no queue, no page, no codec",
                "    with several, records change lanes in front of Check (by key), as bytes on pages",
                "",
                "State",
                "  Check per key: limit long, spent long, blocked boolean, level byte, strikes short, grade char, payments int, ratio float, mean double, lastReason String",
                "    slot of 80 bytes (hash of UUID), 2 objects beside it, among them lastReason: not a primitive type",
                "    grows with the number of keys: slots of a million keys take 133 to 267 MB",
                "",
                "Edges",
                "  payments -> Check: Payment; direct call with the same object, allocates nothing (the source makes each record)",
                "  limits -> Check: Limit; direct call with the same object, allocates nothing (the source makes each record)",
                "  Check -> alarms: Alarm; direct call with the same object, allocates nothing (the step's own result)");
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Fraud_Stage1(new Fraud(), lane)};
    }
}
