package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.AlignmentCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.WatermarkModel;
import java.util.HashMap;
import java.util.Map;

/** Sources that wait for each other need watermarks, a drift, and one drift for all of a group (E16). */
final class WatermarkAlignments implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        Map<String, SourceModel> firstOfGroup = new HashMap<>();
        for (StepModel step : job.steps()) {
            if (step instanceof TransformModel transform) {
                transform
                        .watermark()
                        .filter(WatermarkAlignments::aligns)
                        .ifPresent(found -> misplaced(step, found, report));
            } else if (step instanceof SourceModel source) {
                source.watermark()
                        .filter(WatermarkAlignments::aligns)
                        .ifPresent(found -> check(source, found, firstOfGroup, report));
            }
        }
    }

    private static boolean aligns(WatermarkModel watermark) {
        return !watermark.group().isEmpty() || watermark.maxDrift().isPresent();
    }

    private static void misplaced(StepModel step, WatermarkModel watermark, Report report) {
        String member = watermark.group().isEmpty() ? "maxDrift" : "group";
        report.add(
                AlignmentCode.NOT_AT_SOURCE,
                watermark.origin(),
                member,
                "\"" + member + "\" has no effect on " + Suggestions.quoted(step.name())
                        + ", which does not read a source and so cannot wait. Put it into the @Watermark of the @Source.");
    }

    private static void check(
            SourceModel source, WatermarkModel watermark, Map<String, SourceModel> firstOfGroup, Report report) {
        if (!watermark.perRecord()
                && isZero(watermark.every())
                && watermark.generator().isEmpty()) {
            report.add(
                    AlignmentCode.NO_WATERMARKS,
                    watermark.origin(),
                    watermark.maxDrift().isPresent() ? "maxDrift" : "group",
                    "Source " + Suggestions.quoted(source.name())
                            + " is to stay together with others in event time, but"
                            + " with every = \"0s\" it has no watermark before its end. Write another interval, or"
                            + " \"record\".");
        }
        if (watermark.maxDrift().isEmpty()) {
            report.add(
                    AlignmentCode.GROUP_WITHOUT_DRIFT,
                    watermark.origin(),
                    "group",
                    "Source " + Suggestions.quoted(source.name()) + " is in the alignment group "
                            + Suggestions.quoted(watermark.group())
                            + ", but nothing says how far it may be ahead of the"
                            + " slowest of them. Add for example maxDrift = \"30s\".");
            return;
        }
        checkDrift(source, watermark, firstOfGroup, report);
    }

    private static boolean isZero(DurationText duration) {
        return !duration.placeholder() && duration.millis() == 0;
    }

    private static void checkDrift(
            SourceModel source, WatermarkModel watermark, Map<String, SourceModel> firstOfGroup, Report report) {
        DurationText drift = watermark.maxDrift().orElseThrow();
        SourceModel first = firstOfGroup.putIfAbsent(watermark.group(), source);
        if (first == null || watermark.group().isEmpty()) {
            return;
        }
        DurationText other = first.watermark().orElseThrow().maxDrift().orElseThrow();
        if (other.placeholder() != drift.placeholder()
                || (drift.placeholder() ? !other.text().equals(drift.text()) : other.millis() != drift.millis())) {
            report.add(
                    AlignmentCode.DRIFTS_DIFFER,
                    watermark.origin(),
                    "maxDrift",
                    "Source " + Suggestions.quoted(source.name()) + " says \"" + drift.text() + "\", but "
                            + Suggestions.quoted(first.name()) + " says \"" + other.text() + "\" for the same group "
                            + Suggestions.quoted(watermark.group()) + ". Write the same for both.");
        }
    }
}
