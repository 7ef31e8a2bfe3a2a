package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TimeCode;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import java.util.Optional;

/** A watermark with a lag follows timestamps, so there must be some. An own generator may follow anything it sees. */
final class WatermarkTimestamps implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        for (SourceModel source : StepsOf.kind(job, SourceModel.class)) {
            check(job, source.record(), source.watermark(), report);
        }
        for (TransformModel transform : StepsOf.kind(job, TransformModel.class)) {
            transform.output().ifPresent(type -> check(job, type, transform.watermark(), report));
        }
        for (EventType type : job.types().values()) {
            check(job, type.type(), type.watermark(), report);
        }
    }

    private static void check(JobModel job, TypeRef type, Optional<WatermarkModel> watermark, Report report) {
        if (watermark.isEmpty() || watermark.get().generator().isPresent() || hasTimestamp(job, type)) {
            return;
        }
        report.add(
                TimeCode.WATERMARK_WITHOUT_EVENT_TIME,
                watermark.get().origin(),
                "This watermark follows the timestamps of the records, but no component of "
                        + Suggestions.quoted(type.toString())
                        + " is one. Mark the component that is the time of the event with @EventTime: an Instant, or a"
                        + " long such as epoch milliseconds.");
    }

    private static boolean hasTimestamp(JobModel job, TypeRef type) {
        EventType event = job.types().get(type);
        return event != null && event.eventTime().isPresent();
    }
}
