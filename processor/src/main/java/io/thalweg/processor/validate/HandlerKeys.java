package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.Scalar;
import java.util.List;
import java.util.stream.Collectors;

/** Handlers of one step share the state of a key, so they need keys of one type. */
final class HandlerKeys implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (StepModel step : job.steps()) {
            step.stepClass().ifPresent(stepClass -> check(step.name(), stepClass.handlers(), report));
        }
    }

    private static void check(String step, List<EventHandler> handlers, Report report) {
        List<EventHandler> keyed =
                handlers.stream().filter(handler -> handler.key().isPresent()).toList();
        if (keyed.isEmpty()) {
            return;
        }
        for (EventHandler handler : handlers) {
            if (handler.input().broadcast()) {
                continue; // it has no key by its nature
            }
            if (handler.key().isEmpty()) {
                rejectKeyless(step, handler, keyed.get(0), report);
            } else if (!types(handler).equals(types(keyed.get(0)))) {
                rejectDifferent(step, handler, keyed.get(0), report);
            }
        }
    }

    private static void rejectKeyless(String step, EventHandler handler, EventHandler keyed, Report report) {
        report.add(
                StateCode.HANDLER_WITHOUT_KEY,
                handler.method().origin(),
                "Handler " + name(handler) + " of step " + Suggestions.quoted(step) + " has no key, but " + name(keyed)
                        + " has one. Give it a @KeyBy that yields " + text(keyed) + " too.");
    }

    private static void rejectDifferent(String step, EventHandler handler, EventHandler first, Report report) {
        report.add(
                StateCode.KEYS_DIFFER,
                handler.key().orElseThrow().origin(),
                "The handlers of step " + Suggestions.quoted(step) + " share their state, but " + name(first)
                        + " is keyed by " + text(first) + " and " + name(handler) + " by " + text(handler)
                        + ". Make the types of the keys equal, for example with a \"#method\".");
    }

    /** A box and its primitive are the same key: null never reaches the state. */
    private static List<Object> types(EventHandler handler) {
        KeyModel key = handler.key().orElseThrow();
        return key.parts().stream().map(part -> comparable(part.value())).toList();
    }

    private static Object comparable(ValueType value) {
        return value instanceof Scalar scalar ? scalar.kind() : value.type();
    }

    private static String text(EventHandler handler) {
        return handler.key().orElseThrow().parts().stream()
                .map(part -> Suggestions.quoted(part.value().type().toString()))
                .collect(Collectors.joining(", "));
    }

    private static String name(EventHandler handler) {
        return Suggestions.quoted(handler.method().name());
    }
}
