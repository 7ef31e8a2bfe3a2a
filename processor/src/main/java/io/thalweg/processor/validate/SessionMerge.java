package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec.Kind;

/** Where sessions grow together their accumulators must become one (W4, W24). */
final class SessionMerge implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            if (step.window().kind() == Kind.SESSION
                    && step.accumulates()
                    && step.onMerge().isEmpty()
                    && !step.recomputes()) {
                reject(step, report);
            }
        }
    }

    private static void reject(WindowModel step, Report report) {
        report.add(
                WindowCode.SESSION_WITHOUT_MERGE,
                step.origin(),
                "Sessions grow together when a record falls between them, but this step does not say how its"
                        + " accumulators become one. Add @OnMerge void merge("
                        + step.step().type().simpleName()
                        + " other) that adds the other one to this.");
    }
}
