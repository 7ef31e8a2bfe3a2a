package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.TimeCode;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.WatermarkModel;
import java.util.Optional;
import java.util.stream.Stream;

/** When watermarks are emitted, and whether silence can be noticed at all (E4, E11). */
final class WatermarkEmission implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        Stream<Optional<WatermarkModel>> sources =
                StepsOf.kind(job, SourceModel.class).stream().map(SourceModel::watermark);
        Stream<Optional<WatermarkModel>> transforms =
                StepsOf.kind(job, TransformModel.class).stream().map(TransformModel::watermark);
        Stream<Optional<WatermarkModel>> types = job.types().values().stream().map(EventType::watermark);
        Stream.concat(Stream.concat(sources, transforms), types)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(watermark -> check(watermark, report));
    }

    private static void check(WatermarkModel watermark, Report report) {
        if (watermark.idleAfter().filter(WatermarkEmission::isZero).isPresent()) {
            report.add(
                    TimeCode.IDLE_AT_ONCE,
                    watermark.origin(),
                    "idleAfter",
                    "With idleAfter = \"" + watermark.idleAfter().get().text() + "\" the source would be idle all the"
                            + " time. Write how long it may be silent, for example \"1m\", or leave it out.");
        }
        if (!isNeverPeriodic(watermark)) {
            return;
        }
        if (watermark.idleAfter().isPresent()) {
            report.add(
                    TimeCode.IDLENESS_NEVER_DETECTED,
                    watermark.origin(),
                    "idleAfter",
                    "Silence is looked for whenever a periodic watermark is due, and every = \""
                            + watermark.every().text()
                            + "\" switches those off, so idleAfter can have no effect. Leave out every, or give it an"
                            + " interval.");
        } else if (watermark.generator().isEmpty()) {
            report.add(
                    TimeCode.WATERMARK_NEVER_EMITTED,
                    watermark.origin(),
                    "every",
                    "With every = \"" + watermark.every().text() + "\" there is no watermark before the end of the"
                            + " input: all event-time windows fire then. Write every = \"record\" for one behind each"
                            + " record.");
        }
    }

    private static boolean isNeverPeriodic(WatermarkModel watermark) {
        return !watermark.perRecord() && isZero(watermark.every());
    }

    private static boolean isZero(DurationText duration) {
        return !duration.placeholder() && duration.millis() == 0;
    }
}
