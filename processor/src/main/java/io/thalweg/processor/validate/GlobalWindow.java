package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TriggerSpec;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;

/** A global window has no bounds, and fires only if a trigger says so (W8). */
final class GlobalWindow implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            if (step.window().kind() == Kind.GLOBAL) {
                check(step, report);
                CountWindows.rejectJoin(step, TriggerCode.GLOBAL_WINDOW_MEMBER, "global", report);
            }
        }
    }

    private static void check(WindowModel step, Report report) {
        WindowSpec window = step.window();
        CountWindows.ofTime(window)
                .ifPresent(member -> report.add(
                        TriggerCode.GLOBAL_WINDOW_MEMBER,
                        window.origin(),
                        member,
                        "A global window has neither start nor end, and so no " + member + ". Remove either global or "
                                + member + "."));
        if (window.trigger().map(TriggerSpec::kind).orElse(TriggerSpec.Kind.END) == TriggerSpec.Kind.END) {
            report.add(
                    TriggerCode.GLOBAL_NEVER_FIRES,
                    window.origin(),
                    "global",
                    "The window step " + step.name() + " never fires: a global window has no end, and no trigger says"
                            + " when else. Add for example @Trigger(count = 100), @Trigger(everyProcessing = \"1m\") or"
                            + " @Trigger(custom = ...).");
        }
    }
}
