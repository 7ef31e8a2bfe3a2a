package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;
import java.util.Optional;

/** Windows that count records have nothing to do with time (W9), and their counts are positive. */
final class CountWindows implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            if (step.window().kind() == Kind.COUNT) {
                check(step.window(), report);
                rejectJoin(step, TriggerCode.COUNT_WINDOW_MEMBER, "count", report);
            }
        }
    }

    private static void check(WindowSpec window, Report report) {
        ofTime(window)
                .ifPresent(member -> report.add(
                        TriggerCode.COUNT_WINDOW_MEMBER,
                        window.origin(),
                        member,
                        "A count window is full when enough records of a key have come, however long that takes: it has"
                                + " no " + member + ". Remove " + member + ", or write size instead of count for a"
                                + " window in time."));
        if (window.count() == 0 && window.slideCount() > 0) {
            report.add(
                    TriggerCode.SLIDE_COUNT_WITHOUT_COUNT,
                    window.origin(),
                    "slideCount",
                    "slideCount says behind how many records a window fires, but nothing says how many it holds. Add"
                            + " count, or write count instead of slideCount for windows that do not overlap.");
            return;
        }
        checkPositive(window, "count", window.count(), report);
        if (window.slideCount() < 0) {
            checkPositive(window, "slideCount", window.slideCount(), report);
        }
        if (window.count() > 0 && window.slideCount() > window.count()) {
            noteGaps(window, report);
        }
    }

    /** The two sides of a join meet in time. */
    static void rejectJoin(WindowModel step, TriggerCode code, String member, Report report) {
        if (step.isJoin()) {
            report.add(
                    code,
                    step.window().origin(),
                    member,
                    "The join " + step.name() + " pairs records whose times are in one window, and a window with "
                            + member + " is no interval of time. Write size, size and slide, or gap.");
        }
    }

    /** The first member that only windows in time have. */
    static Optional<String> ofTime(WindowSpec window) {
        if (window.sizeMillis() != 0) {
            return Optional.of("size");
        }
        if (window.slideMillis() != 0) {
            return Optional.of("slide");
        }
        if (window.gapMillis() != 0 || window.gapMethod().isPresent()) {
            return Optional.of("gap");
        }
        if (window.offsetMillis() != 0) {
            return Optional.of("offset");
        }
        if (window.latenessMillis() != 0) {
            return Optional.of("lateness");
        }
        return window.eventTime() ? Optional.empty() : Optional.of("time");
    }

    private static void checkPositive(WindowSpec window, String member, long value, Report report) {
        if (value <= 0) {
            report.add(
                    TriggerCode.NOT_POSITIVE,
                    window.origin(),
                    member,
                    "The " + member + " of a window must be at least 1, found " + value + ".");
        }
    }

    private static void noteGaps(WindowSpec window, Report report) {
        report.add(
                TriggerCode.SLIDE_COUNT_LEAVES_GAPS,
                window.origin(),
                "slideCount",
                "A window of the last " + window.count() + " records fires behind each " + window.slideCount()
                        + ": the " + (window.slideCount() - window.count()) + " between two windows belong to none.");
    }
}
