package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.EvictorSpec;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import java.util.List;

/** An evictor leaves something, fits its window, and what it costs is told (W20). */
final class WindowEvictors implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            step.window().evictor().ifPresent(evictor -> check(step.window(), evictor, report));
            if (step.recomputes()) {
                checkRecomputed(step, report);
            }
        }
    }

    private static void check(WindowSpec window, EvictorSpec evictor, Report report) {
        switch (evictor.kind()) {
            case COUNT -> checkPositive(evictor, "count", evictor.count(), String.valueOf(evictor.count()), report);
            case WITHIN ->
                checkPositive(
                        evictor, "within", evictor.withinMillis(), ReadableDuration.of(evictor.withinMillis()), report);
            case CUSTOM -> checkAfter(evictor, report);
        }
        if (window.slideCount() > 0) {
            report.add(
                    TriggerCode.EVICTOR_DOES_NOT_FIT,
                    evictor.origin(),
                    "A window with slideCount holds the last " + window.count()
                            + " records and has no room for another rule. Remove @Evict, or write @Window(global = true)"
                            + " @Trigger(count = " + window.slideCount() + ") with it.");
        }
    }

    private static void checkPositive(EvictorSpec evictor, String member, long value, String text, Report report) {
        if (value <= 0) {
            report.add(
                    TriggerCode.NOT_POSITIVE,
                    evictor.origin(),
                    member,
                    "The " + member + " of an evictor must be positive, found " + text
                            + ": nothing would be left in the window.");
        }
    }

    private static void checkAfter(EvictorSpec evictor, Report report) {
        if (evictor.after()) {
            report.add(
                    TriggerCode.EVICTOR_DOES_NOT_FIT,
                    evictor.origin(),
                    "after",
                    "An own evictor has a method for each: evictBefore and evictAfter. Remove after, and put the work into"
                            + " evictAfter.");
        }
    }

    private static void checkRecomputed(WindowModel step, Report report) {
        List<EventHandler> handlers = step.step().handlers();
        if (handlers.size() > 1) {
            report.add(
                    TriggerCode.RECOMPUTED_INPUTS,
                    handlers.get(1).method().origin(),
                    "When window step " + step.name() + " fires, its fields are computed anew from the records that are"
                            + " left, which works with one @OnEvent handler; there are " + handlers.size()
                            + ". Bring the inputs into one stream first, with @From({...}) or a @Transform for each.");
            return;
        }
        report.add(
                TriggerCode.RECOMPUTED,
                handlers.get(0).method().origin(),
                "All records of the window are kept, and each time it fires this handler runs again for all that are left:"
                        + " records leave the window, and a field could not forget them.");
    }
}
