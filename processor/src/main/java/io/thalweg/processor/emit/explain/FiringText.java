package io.thalweg.processor.emit.explain;

import io.thalweg.processor.model.EvictorSpec;
import io.thalweg.processor.model.TriggerSpec;
import io.thalweg.processor.model.WindowSpec;

/** The part of a window's line in the plan report that tells when it fires and what leaves it. */
final class FiringText {

    private FiringText() {}

    static String of(WindowSpec window) {
        return window.trigger().map(FiringText::trigger).orElse("")
                + window.evictor().map(FiringText::evictor).orElse("");
    }

    private static String trigger(TriggerSpec trigger) {
        String when = switch (trigger.kind()) {
            case END -> "at its end";
            case COUNT -> "after " + trigger.count() + " records";
            case EVERY -> "every " + StepText.duration(trigger.everyMillis()) + " and at its end";
            case EVERY_PROCESSING -> "every " + StepText.duration(trigger.everyMillis()) + " of the clock";
            case CUSTOM ->
                "as " + PlanReport.typeName(trigger.custom().orElseThrow().type()) + " says";
        };
        return ", fires " + when + (trigger.purge() ? " and is emptied" : "");
    }

    private static String evictor(EvictorSpec evictor) {
        String what = switch (evictor.kind()) {
            case COUNT -> "all but the last " + evictor.count() + " records";
            case WITHIN -> "records " + StepText.duration(evictor.withinMillis()) + " older than the newest";
            case CUSTOM -> "records as " + PlanReport.typeName(evictor.custom().orElseThrow()) + " says";
        };
        return ", loses " + what + (evictor.after() ? " behind each firing" : "");
    }
}
