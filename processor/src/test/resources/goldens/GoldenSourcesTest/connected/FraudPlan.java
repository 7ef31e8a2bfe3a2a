package fraud;

import io.thalweg.runtime.job.JobDefaults;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.Stage;

/**
 * All the engine knows about {@link Fraud}; none of it is on the hot path.
 */
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
    public JobDefaults defaults() {
        return new JobDefaults(1, 128, "", "");
    }

    @Override
    public String explain() {
        return "Job Fraud\n  parallelism 1, key groups 128\n\nSteps\n  payments: source, makes Payment, no watermark\n  limits: source, makes Limit, no watermark\n  Check: process of payments and limits, makes Alarm, by account\n  alarms: sink of Check\n\nChains\n  stage 1: payments, limits, Check, alarms\n    one lane; every step calls the next one directly: no queue, no page, no codec\n\nState\n  Check per key: limit long, spent long, blocked boolean, level byte, strikes short, grade char, payments int, ratio float, mean double, lastReason String\n    slot of 80 bytes (hash of UUID), 2 object(s) beside it, among them lastReason: not a primitive type\n\nEdges\n  payments -> Check: Payment; direct call with the same object, allocates nothing (the source makes each record)\n  limits -> Check: Limit; direct call with the same object, allocates nothing (the source makes each record)\n  Check -> alarms: Alarm; direct call with the same object, allocates nothing (the step's own result)\n";
    }

    @Override
    public Stage[] stages(Lane lane) {
        return new Stage[] {new Fraud_Stage1(new Fraud(), lane)};
    }
}
