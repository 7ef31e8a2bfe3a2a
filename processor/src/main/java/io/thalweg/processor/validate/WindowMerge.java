package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;

/** Where accumulators become one there must be a way to do it (W24), and it should be used where it helps. */
final class WindowMerge implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            if (step.onMerge().isPresent()) {
                noteUnused(step, report);
            } else if (step.accumulates()) {
                checkMissing(step, report);
            }
        }
    }

    private static void noteUnused(WindowModel step, Report report) {
        boolean merges = step.window().kind() == Kind.SESSION || overlaps(step.window());
        if (merges || step.window().sizeMillis() <= 0) {
            return; // the latter is told by another rule
        }
        report.add(
                WindowCode.MERGE_NEVER_CALLED,
                step.onMerge().orElseThrow().origin(),
                "The windows of this step do not overlap, so no two accumulators ever become one and @OnMerge is never"
                        + " called.");
    }

    private static void checkMissing(WindowModel step, Report report) {
        if (step.window().kind() == Kind.SESSION) {
            report.add(
                    WindowCode.SESSION_WITHOUT_MERGE,
                    step.origin(),
                    "Sessions grow together when a record falls between them, but this step does not say how its"
                            + " accumulators become one. Add " + handler(step) + " that adds the other one to this.");
        } else if (overlaps(step.window()) && couldShareSlices(step)) {
            report.add(
                    WindowCode.SLIDING_WITHOUT_MERGE,
                    step.origin(),
                    "Each record is added to up to " + windowsPerRecord(step.window()) + " windows one by one. With "
                            + handler(step) + " it would be added once.");
        }
    }

    private static boolean overlaps(WindowSpec window) {
        return window.kind() == Kind.SLIDING && window.slideMillis() > 0 && window.slideMillis() < window.sizeMillis();
    }

    /** Buffered records, state objects and processing time keep an accumulator for each window in any case. */
    private static boolean couldShareSlices(WindowModel step) {
        return step.window().eventTime()
                && !step.buffered()
                && step.step().fields().stream().noneMatch(StateField::freshObject);
    }

    private static long windowsPerRecord(WindowSpec window) {
        return (window.sizeMillis() - 1) / window.slideMillis() + 1;
    }

    private static String handler(WindowModel step) {
        return "@OnMerge void merge(" + step.step().type().simpleName() + " other)";
    }
}
