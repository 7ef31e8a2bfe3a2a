package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;

/** Lateness is a time after the end of a window in event time (W21, W31). */
final class WindowLateness implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (WindowModel step : StepsOf.kind(job, WindowModel.class)) {
            WindowSpec window = step.window();
            if (!window.isTimed()) {
                continue;
            }
            if (window.latenessMillis() < 0) {
                report.add(
                        WindowCode.NEGATIVE_LATENESS,
                        window.origin(),
                        "lateness",
                        "lateness is how long after its end a window still accepts late records; found "
                                + ReadableDuration.of(window.latenessMillis())
                                + ". Write 0s or more. How far records may be out"
                                + " of order is the lag of @Watermark.");
            } else if (window.latenessMillis() > 0 && !window.eventTime()) {
                report.add(
                        WindowCode.LATENESS_IN_PROCESSING_TIME,
                        window.origin(),
                        "lateness",
                        "This window follows the machine's clock, where no record is ever late: lateness can never"
                                + " matter. Remove it, or follow event time.");
            }
        }
    }
}
