package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.PartitionCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.PartitioningModel;
import io.thalweg.processor.model.PartitioningModel.Kind;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.WindowModel;

/** State lies where its key, or its window, is; records must not be sent elsewhere. */
final class PartitionedState implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (StepModel step : job.steps()) {
            step.handlers().stream()
                    .filter(handler -> handler.key().isPresent() || step instanceof WindowModel)
                    .forEach(handler -> check(step, handler, report));
        }
    }

    private static void check(StepModel step, EventHandler handler, Report report) {
        handler.input()
                .partitioning()
                .filter(wish -> wish.kind() == Kind.REBALANCE || wish.kind() == Kind.METHOD)
                .ifPresent(wish -> reject(step, handler, wish, report));
    }

    private static void reject(StepModel step, EventHandler handler, PartitioningModel wish, Report report) {
        String name = wish.kind() == Kind.REBALANCE ? "@Rebalance" : "@PartitionBy";
        String reason = handler.key().isPresent()
                ? "has a key, and a record goes to the lane that holds the state of its key"
                : "is a window without key, which gets all records on one lane";
        report.add(
                PartitionCode.AGAINST_STATE,
                wish.origin(),
                name + " cannot be obeyed: step " + Suggestions.quoted(step.name()) + " " + reason + ". Remove it"
                        + (handler.key().isPresent()
                                ? ", or put it on a step in front of this one."
                                : ", or give the step a @KeyBy instead."));
    }
}
