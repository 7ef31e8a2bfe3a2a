package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TriggerSpec;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;

/** A trigger says something, and something that its window can do (W12 to W19). */
final class WindowTriggers implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            step.window().trigger().ifPresent(trigger -> check(step.window(), trigger, report));
        }
    }

    private static void check(WindowSpec window, TriggerSpec trigger, Report report) {
        switch (trigger.kind()) {
            case END -> checkPurge(window, trigger, report);
            case COUNT -> checkPositive(trigger, "count", trigger.count(), String.valueOf(trigger.count()), report);
            case EVERY -> checkInterval(trigger, "every", report);
            case EVERY_PROCESSING -> checkInterval(trigger, "everyProcessing", report);
            case CUSTOM -> checkMerge(window, trigger, report);
        }
        if (window.kind() == Kind.COUNT) {
            rejectOnCountWindow(trigger, report);
        } else {
            checkTime(window, trigger, report);
        }
    }

    private static void checkPurge(WindowSpec window, TriggerSpec trigger, Report report) {
        if (!trigger.purge() && window.kind() != Kind.COUNT) {
            report.add(
                    TriggerCode.TRIGGER_SAYS_NOTHING,
                    trigger.origin(),
                    "@Trigger does not say when the windows fire. Write count, every, everyProcessing or custom; or purge ="
                            + " true alone to drop what a window holds when it fires at its end.");
        }
    }

    private static void checkInterval(TriggerSpec trigger, String member, Report report) {
        checkPositive(trigger, member, trigger.everyMillis(), ReadableDuration.of(trigger.everyMillis()), report);
    }

    private static void checkPositive(TriggerSpec trigger, String member, long value, String text, Report report) {
        if (value <= 0) {
            report.add(
                    TriggerCode.NOT_POSITIVE,
                    trigger.origin(),
                    member,
                    "The " + member + " of a trigger must be positive, found " + text + ".");
        }
    }

    private static void checkMerge(WindowSpec window, TriggerSpec trigger, Report report) {
        TriggerSpec.CustomTrigger custom = trigger.custom().orElseThrow();
        if (window.kind() == Kind.SESSION && !custom.merges()) {
            report.add(
                    TriggerCode.TRIGGER_CANNOT_MERGE,
                    trigger.origin(),
                    "custom",
                    "Sessions grow together, but the trigger "
                            + Suggestions.quoted(custom.type().simpleName())
                            + " does not say what becomes of its state and timers then. Override canMerge() to return"
                            + " true, and onMerge(TimeWindow window, OnMergeContext context).");
        }
    }

    private static void rejectOnCountWindow(TriggerSpec trigger, Report report) {
        report.add(
                TriggerCode.TRIGGER_DOES_NOT_FIT,
                trigger.origin(),
                member(trigger),
                "A count window fires when it is full and at no other time. Remove @Trigger, or write @Window(global ="
                        + " true) for a window that fires when the trigger says so.");
    }

    private static void checkTime(WindowSpec window, TriggerSpec trigger, Report report) {
        boolean follows = window.isTimed() && window.eventTime();
        if (trigger.kind() == TriggerSpec.Kind.EVERY && window.isTimed() && !window.eventTime()) {
            report.add(
                    TriggerCode.TRIGGER_DOES_NOT_FIT,
                    trigger.origin(),
                    "every",
                    "every counts event time, but this window follows the machine's clock. Write everyProcessing ="
                            + " instead.");
        }
        boolean ignoresEnd = trigger.kind() == TriggerSpec.Kind.COUNT && window.isTimed()
                || trigger.kind() == TriggerSpec.Kind.EVERY_PROCESSING && follows;
        if (ignoresEnd) {
            report.add(
                    TriggerCode.NOT_AT_THE_END,
                    trigger.origin(),
                    member(trigger),
                    "This trigger takes the place of the window's end: what comes behind its last firing is dropped with"
                            + " the window.");
        }
    }

    private static String member(TriggerSpec trigger) {
        return switch (trigger.kind()) {
            case END -> "purge";
            case COUNT -> "count";
            case EVERY -> "every";
            case EVERY_PROCESSING -> "everyProcessing";
            case CUSTOM -> "custom";
        };
    }
}
