package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;

/** The offset shifts the grid on which windows start by less than the distance of two starts (W1, W3). */
final class WindowOffset implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            WindowSpec window = step.window();
            if (window.offsetMillis() == 0 || !window.isTimed()) {
                continue;
            }
            if (window.kind() == Kind.SESSION) {
                rejectOnSession(window, report);
            } else if (window.slideMillis() > 0 && isTooLarge(window)) {
                rejectTooLarge(window, report);
            }
        }
    }

    /** Compared from both sides, since the absolute value of the smallest long is negative. */
    private static boolean isTooLarge(WindowSpec window) {
        return window.offsetMillis() >= window.slideMillis() || window.offsetMillis() <= -window.slideMillis();
    }

    private static void rejectOnSession(WindowSpec window, Report report) {
        report.add(
                WindowCode.OFFSET_ON_SESSION,
                window.origin(),
                "offset",
                "A session starts with its first record, so there is nothing an offset could shift. Remove it.");
    }

    private static void rejectTooLarge(WindowSpec window, Report report) {
        String member = window.kind() == Kind.SLIDING ? "slide" : "size";
        report.add(
                WindowCode.OFFSET_TOO_LARGE,
                window.origin(),
                "offset",
                "An offset of " + ReadableDuration.of(window.offsetMillis()) + " shifts windows that start every "
                        + ReadableDuration.of(window.slideMillis()) + ": it must be smaller than their " + member
                        + ". The same"
                        + " windows result from offset = \""
                        + ReadableDuration.of(window.offsetMillis() % window.slideMillis()) + "\".");
    }
}
