package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.BroadcastCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StepClass;

/** Broadcast state is written by {@code @OnBroadcast} handlers only, so a step that has it needs one (B2). */
final class BroadcastWriters implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (StepModel step : job.steps()) {
            step.stepClass()
                    .filter(found -> found.handlers().stream()
                            .noneMatch(handler -> handler.input().broadcast()))
                    .ifPresent(found -> reject(step, found, report));
        }
    }

    private static void reject(StepModel step, StepClass stepClass, Report report) {
        stepClass
                .broadcasts()
                .forEach(state -> report.add(
                        BroadcastCode.NEVER_WRITTEN,
                        state.origin(),
                        "The broadcast state " + Suggestions.quoted(state.name()) + " of step "
                                + Suggestions.quoted(step.name())
                                + " stays empty: the step has no @OnBroadcast handler,"
                                + " and nothing else may write it. Add \"@OnBroadcast void update(Rule rule)\", or use"
                                + " a MapState."));
    }
}
