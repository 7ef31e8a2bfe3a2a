package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;

/** Which of size, slide and gap go together, and that they are positive. A member that is not written is 0 here. */
final class WindowExtent implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            switch (step.window().kind()) {
                case TUMBLING -> checkTumbling(step.window(), report);
                case SLIDING -> checkSliding(step.window(), report);
                case SESSION -> checkSession(step.window(), report);
                case COUNT, GLOBAL -> {} // no extent in time
            }
        }
    }

    private static void checkTumbling(WindowSpec window, Report report) {
        if (window.sizeMillis() == 0) {
            report.add(
                    WindowCode.NO_EXTENT,
                    window.origin(),
                    "size",
                    "This window has no length. Write size = \"1h\" for tumbling windows, size and slide for sliding"
                            + " ones, or gap = \"5m\" for sessions.");
        } else {
            checkPositive(window, "size", window.sizeMillis(), report);
        }
    }

    private static void checkSliding(WindowSpec window, Report report) {
        if (window.sizeMillis() == 0) {
            report.add(
                    WindowCode.SLIDE_WITHOUT_SIZE,
                    window.origin(),
                    "slide",
                    "slide says how often a window starts, but nothing says how long it lasts. Add size, or write size"
                            + " instead of slide for windows that do not overlap.");
            return;
        }
        checkPositive(window, "size", window.sizeMillis(), report);
        checkPositive(window, "slide", window.slideMillis(), report);
        if (window.sizeMillis() > 0 && window.slideMillis() > window.sizeMillis()) {
            noteGaps(window, report);
        }
    }

    private static void noteGaps(WindowSpec window, Report report) {
        report.add(
                WindowCode.SLIDE_LEAVES_GAPS,
                window.origin(),
                "slide",
                "A window of " + ReadableDuration.of(window.sizeMillis()) + " starts every "
                        + ReadableDuration.of(window.slideMillis()) + ": records of the "
                        + ReadableDuration.of(window.slideMillis() - window.sizeMillis())
                        + " between two windows belong to none and are dropped.");
    }

    private static void checkSession(WindowSpec window, Report report) {
        if (window.sizeMillis() != 0 || window.slideMillis() != 0) {
            String other = window.sizeMillis() != 0 ? "size" : "slide";
            report.add(
                    WindowCode.GAP_WITH_SIZE,
                    window.origin(),
                    other,
                    "A window with a gap is a session, which ends when no record came for that long: it has no " + other
                            + ". Remove either gap or " + other + ".");
        }
        if (window.gapMethod().isEmpty()) {
            checkPositive(window, "gap", window.gapMillis(), report);
        }
    }

    private static void checkPositive(WindowSpec window, String member, long millis, Report report) {
        if (millis <= 0) {
            report.add(
                    WindowCode.NOT_POSITIVE,
                    window.origin(),
                    member,
                    "The " + member + " of a window must be positive, found " + ReadableDuration.of(millis) + ".");
        }
    }
}
