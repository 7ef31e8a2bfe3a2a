package io.thalweg.processor.plan.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.diagnostic.Diagnostic;
import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateCode;
import io.thalweg.processor.diagnostic.TimeCode;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.model.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that look along the streams, on jobs that are too large for a compile-fail case. */
class PassesTest {

    @Test
    void aRightJobHasAPlanAndNothingToSay() {
        Report report = new Report();
        assertThat(Passes.plan(
                        new JobOutline()
                                .timestamped("Flight")
                                .timedSource("flights", "Flight", "")
                                .window("Hourly", true, "Count", "Flight")
                                .sink("print", "Count")
                                .build(),
                        report))
                .isPresent();
        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void thereIsNoPlanForAJobThatAnEarlierPhaseRejected() {
        Report report = new Report();
        report.add(StateCode.PARALLELISM_TOO_SMALL, Origin.NONE, "found earlier");
        assertThat(Passes.plan(
                        new JobOutline()
                                .source("orders", "Order")
                                .sink("print", "Order")
                                .build(),
                        report))
                .isEmpty();
    }

    @Test
    void watermarksPassThroughStepsAndWindows() {
        assertThat(codes(new JobOutline()
                        .timestamped("Flight")
                        .timedSource("flights", "Flight", "")
                        .transform("delay", "Flight", "Delay", "", "flights")
                        .window("Hourly", true, "Count", "Delay")
                        .window("Daily", true, "Total", "Count")
                        .sink("print", "Total")))
                .isEmpty();
    }

    /** E17: a watermark behind a step swallows what comes from upstream, so upstream need not have any. */
    @Test
    void watermarksCanBeginBehindATransform() {
        assertThat(codes(new JobOutline()
                        .timestamped("Flight")
                        .source("lines", "Line")
                        .timedTransform("parse", "Line", "Flight", "lines")
                        .window("Hourly", true, "Count", "Flight")
                        .sink("print", "Count")))
                .isEmpty();
    }

    /** E1: timestamps that a transform does not assign anew are those of the source. */
    @Test
    void aTimestampOnlyInAMadeTypeIsNone() {
        assertThat(codes(new JobOutline()
                        .timestamped("Flight")
                        .timedSource("lines", "Line", "")
                        .transform("parse", "Line", "Flight", "", "lines")
                        .window("Hourly", true, "Count", "Flight")
                        .sink("print", "Count")))
                .containsExactly(TimeCode.WINDOW_WITHOUT_TIMESTAMPS);
    }

    @Test
    void everyBranchOfAUnionNeedsAWatermark() {
        assertThat(codes(new JobOutline()
                        .timestamped("Flight")
                        .timedSource("arrivals", "Flight", "")
                        .source("departures", "Flight")
                        .filter("both", "Flight", "arrivals", "departures")
                        .transform("delay", "Flight", "Delay", "", "both")
                        .window("Hourly", true, "Count", "Delay")
                        .sink("print", "Count")))
                .containsExactly(TimeCode.WINDOW_WITHOUT_WATERMARK);
    }

    @Test
    void processingTimeNeedsNeither() {
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .window("Hourly", false, "Count", "Order")
                        .sink("print", "Count")))
                .isEmpty();
    }

    /** E10: only the step where two origins meet first is told, and only if event time matters behind it. */
    @Test
    void silentInputsAreToldOnceWhereTheyMeet() {
        JobOutline outline = new JobOutline()
                .timestamped("Flight")
                .timedSource("arrivals", "Flight", "1m")
                .timedSource("departures", "Flight", "")
                .filter("both", "Flight", "arrivals", "departures")
                .filter("delayed", "Flight", "both")
                .transform("delay", "Flight", "Delay", "", "delayed");
        assertThat(codes(outline.window("Hourly", true, "Count", "Delay").sink("print", "Count")))
                .containsExactly(TimeCode.INPUT_MAY_STALL);
    }

    @Test
    void silentInputsDoNotMatterWithoutEventTime() {
        assertThat(codes(new JobOutline()
                        .timestamped("Flight")
                        .timedSource("arrivals", "Flight", "")
                        .timedSource("departures", "Flight", "")
                        .sink("print", "Flight", "arrivals", "departures")))
                .isEmpty();
    }

    @Test
    void branchesOfOneSourceCannotStallEachOther() {
        assertThat(codes(new JobOutline()
                        .timestamped("Flight")
                        .timedSource("flights", "Flight", "")
                        .filter("early", "Flight", "flights")
                        .filter("late", "Flight", "flights")
                        .filter("extreme", "Flight", "early", "late")
                        .transform("delay", "Flight", "Delay", "", "extreme")
                        .window("Hourly", true, "Count", "Delay")
                        .sink("print", "Count")))
                .isEmpty();
    }

    @Test
    void stepsThatNobodyReadsAreTold() {
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .filter("big", "Order", "orders")
                        .transform("check", "Order", "Checked", "alarms", "orders")
                        .sink("print", "Order", "orders")
                        .sink("warn", "Checked", "check.alarms")))
                .containsExactly(WiringCode.UNREAD_STREAM, WiringCode.UNREAD_STREAM);
    }

    private static List<DiagnosticCode> codes(JobOutline outline) {
        Report report = new Report();
        Passes.plan(outline.build(), report);
        return report.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
