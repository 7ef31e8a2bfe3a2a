package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;

/** In a window step {@code @OnEvent} accumulates; results come from {@code @OnWindow}. */
final class WindowEventHandlers implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            for (EventHandler handler : step.step().handlers()) {
                if (hasResult(handler.method())) {
                    reject(step, handler.method(), report);
                }
            }
        }
    }

    private static boolean hasResult(MethodModel method) {
        return !method.name().isEmpty() && (!method.returns().equals(TypeRef.VOID) || method.takes(Role.OUT));
    }

    private static void reject(WindowModel step, MethodModel method, Report report) {
        String found = method.takes(Role.OUT)
                ? "takes an Out"
                : "returns " + Suggestions.quoted(method.returns().toString());
        report.add(
                WindowCode.EVENT_HANDLER_HAS_RESULT,
                method.origin(),
                "Handler " + Suggestions.quoted(method.name()) + " " + found
                        + ", but in a window step @OnEvent only adds"
                        + " the record to the accumulator. Make it void, and let the result come from @OnWindow "
                        + Suggestions.quoted(step.onWindow().name()) + ".");
    }
}
