package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TimerCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.ProcessModel;

/** A timer belongs to a key (P1), and an event handler has to set the first one. */
final class TimersSet implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (ProcessModel step : StepsOf.kind(job, ProcessModel.class)) {
            step.onTimer().ifPresent(method -> check(step, method, report));
        }
    }

    private static void check(ProcessModel step, MethodModel onTimer, Report report) {
        boolean keyless = step.step().handlers().stream()
                .allMatch(handler -> handler.key().isEmpty());
        boolean set = step.step().handlers().stream()
                .anyMatch(handler -> handler.method().takes(Role.CONTEXT));
        if (keyless) {
            report.add(
                    TimerCode.WITHOUT_KEY,
                    onTimer.origin(),
                    "@OnTimer " + Suggestions.quoted(onTimer.name()) + " is never called: a timer belongs to a key, and"
                            + " step " + Suggestions.quoted(step.name())
                            + " has none. Add @KeyBy to the step, or remove the handler.");
        } else if (!set) {
            report.add(
                    TimerCode.NEVER_SET,
                    onTimer.origin(),
                    "@OnTimer " + Suggestions.quoted(onTimer.name()) + " is never called: no @OnEvent handler of step "
                            + Suggestions.quoted(step.name()) + " takes a \"Context\" to set a timer with. Add the"
                            + " parameter \"Context context\" and call \"context.timers().atEventTime(...)\".");
        }
    }
}
