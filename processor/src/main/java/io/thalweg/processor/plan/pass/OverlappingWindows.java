package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.PaneLayout;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.WindowPath;
import java.util.Optional;

/** Tells where {@code @OnMerge} would let overlapping windows share slices, and where it is there for nothing (W33). */
final class OverlappingWindows implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        for (Node node : plan.nodes()) {
            if (!(node.step() instanceof WindowModel step)) {
                continue;
            }
            if (WindowPath.of(step) == WindowPath.TRIGGERED || step.window().kind() == Kind.COUNT) {
                checkTriggered(step, report);
            } else if (isAligned(step.window())) {
                check(step, report);
            }
        }
    }

    /** Only sessions grow together. */
    private static void checkTriggered(WindowModel step, Report report) {
        boolean merges = step.window().kind() == Kind.SESSION && !step.recomputes();
        if (step.onMerge().isPresent() && !merges) {
            noteUnused(step, report);
        }
    }

    /** Of wrong lengths another rule has told already. */
    private static boolean isAligned(WindowSpec window) {
        return window.kind() != Kind.SESSION && window.sizeMillis() > 0 && window.slideMillis() > 0;
    }

    private static void check(WindowModel step, Report report) {
        if (step.onMerge().isPresent()) {
            if (!sharesSlices(step)) {
                noteUnused(step, report);
            }
        } else if (step.accumulates() && sharesSlices(withMerge(step))) {
            noteMissing(step, report);
        }
    }

    private static boolean sharesSlices(WindowModel step) {
        return PaneLayout.of(step).kind() == PaneLayout.Kind.SLICES;
    }

    /** The same step, had it a handler to merge with; which one does not matter to the layout. */
    private static WindowModel withMerge(WindowModel step) {
        return new WindowModel(
                step.name(),
                step.step(),
                step.window(),
                Optional.of(step.onWindow()),
                step.onWindow(),
                step.buffered(),
                step.accumulates(),
                step.join(),
                step.origin());
    }

    private static void noteUnused(WindowModel step, Report report) {
        report.add(
                WindowCode.MERGE_NEVER_CALLED,
                step.onMerge().orElseThrow().origin(),
                "@OnMerge is never called here: " + reason(step) + ", so each window has an accumulator of its own.");
    }

    private static String reason(WindowModel step) {
        WindowSpec window = step.window();
        if (step.recomputes()) {
            return "the fields are computed anew for each firing";
        }
        if (!window.isTimed()) {
            return "these windows do not grow together";
        }
        if (WindowPath.of(step) == WindowPath.TRIGGERED && window.slideMillis() < window.sizeMillis()) {
            return "windows with a trigger or an evictor share nothing";
        }
        if (window.slideMillis() >= window.sizeMillis()) {
            return "these windows do not overlap";
        }
        if (!window.eventTime()) {
            return "these windows follow the machine's clock";
        }
        if (step.buffered()) {
            return "the records are kept in the order of their arrival";
        }
        return step.step().fields().stream().anyMatch(StateField::freshObject)
                ? "the state holds objects that can change"
                : "these windows would consist of too many slices";
    }

    private static void noteMissing(WindowModel step, Report report) {
        WindowSpec window = step.window();
        long windows = (window.sizeMillis() - 1) / window.slideMillis() + 1;
        report.add(
                WindowCode.SLIDING_WITHOUT_MERGE,
                step.origin(),
                "Each record is added to up to " + windows + " windows one by one. With @OnMerge void merge("
                        + step.step().type().simpleName() + " other) it would be added once.");
    }
}
