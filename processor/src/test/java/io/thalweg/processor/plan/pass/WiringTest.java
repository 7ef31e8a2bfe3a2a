package io.thalweg.processor.plan.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.diagnostic.Diagnostic;
import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which stream feeds which step. What users see of the errors is tested by the compile-fail cases. */
class WiringTest {

    private final Report report = new Report();

    @Test
    void wiresByTypeAndByName() {
        assertThat(wired(new JobOutline()
                        .source("flights", "Flight")
                        .filter("departed", "Flight")
                        .window("Delays", true, "Delay", "Flight")
                        .sink("print", "Delay")))
                .isEqualTo("ambiguous");
        assertThat(wired(new JobOutline()
                        .source("flights", "Flight")
                        .filter("departed", "Flight")
                        .transform("delay", "Flight", "Delay", "", "departed")
                        .sink("print", "Delay")))
                .isEqualTo("flights; flights => departed; departed => delay; delay => print");
    }

    @Test
    void putsStepsBehindWhatTheyReadAndElseKeepsTheirOrder() {
        assertThat(wired(new JobOutline()
                        .sink("print", "Delay")
                        .sink("count", "Flight", "flights")
                        .transform("delay", "Flight", "Delay", "", "departed")
                        .filter("departed", "Flight")
                        .source("flights", "Flight")))
                .isEqualTo("flights; flights => count; flights => departed; departed => delay; delay => print");
    }

    @Test
    void aStreamMadeFromTheReaderIsNoCandidate() {
        assertThat(wired(new JobOutline()
                        .filter("third", "Flight", "second")
                        .filter("first", "Flight")
                        .filter("second", "Flight", "first")
                        .sink("print", "Flight", "third")
                        .source("flights", "Flight")))
                .isEqualTo("flights; flights => first; first => second; second => third; third => print");
    }

    @Test
    void aUnionKeepsTheOrderOfItsNames() {
        assertThat(wired(new JobOutline()
                        .source("orders", "Order")
                        .source("returns", "Order")
                        .sink("print", "Order", "returns", "orders")))
                .isEqualTo("orders; returns; returns, orders => print");
    }

    @Test
    void eachHandlerIsAnInputOfItsOwn() {
        assertThat(wired(new JobOutline()
                        .source("orders", "Order")
                        .source("payments", "Payment")
                        .process("Ready", "Shipment", "Payment", "Order")
                        .sink("ship", "Shipment")))
                .isEqualTo("orders; payments; payments | orders => Ready; Ready => ship");
    }

    @Test
    void sideStreamsAreFoundByNameAndNeverByType() {
        assertThat(wired(new JobOutline()
                        .source("orders", "Order")
                        .transform("check", "Order", "Checked", "big")
                        .window("Hourly", false, "Count", "Checked")
                        .sink("alarm", "Checked", "check.big")
                        .sink("late", "Checked", "Hourly.late")
                        .sink("count", "Count")))
                .isEqualTo("orders; orders => check; check => Hourly; check.big => alarm; Hourly.late => late;"
                        + " Hourly => count");
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .transform("check", "Order", "Checked", "big")
                        .sink("alarm", "MalformedRecord")))
                .containsExactly(WiringCode.NO_STREAM_OF_TYPE);
    }

    @Test
    void malformedInputIsAStreamOfEachSource() {
        Plan plan = Wiring.wire(
                        new JobOutline()
                                .source("orders", "Order")
                                .transform("text", "Order", "Text", "", "orders")
                                .sink("print", "Text")
                                .build(),
                        report)
                .orElseThrow();
        assertThat(StreamTable.of(plan.job()).find("orders.malformed", StreamTable.MALFORMED_RECORD))
                .contains(new Stream("orders", "malformed", StreamTable.MALFORMED_RECORD));
    }

    @Test
    void aWindowOverSeveralTypesHasALateStreamOfEach() {
        JobModel job = new JobOutline()
                .source("orders", "Order")
                .source("payments", "Payment")
                .window("Both", true, "Count", "Order", "Payment")
                .sink("print", "Count")
                .build();
        StreamTable streams = StreamTable.of(job);
        for (TypeRef type : List.of(TypeRef.of("", "Order"), TypeRef.of("", "Payment"))) {
            assertThat(streams.find("Both.late", type)).contains(new Stream("Both", "late", type));
        }
        assertThat(streams.find("Both.late", TypeRef.of("", "Invoice"))).isPresent();
    }

    @Test
    void everyWrongInputIsReportedAtOnce() {
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .sink("a", "Invoice")
                        .sink("b", "Order", "order")
                        .sink("c", "Order", "orders", "orders")
                        .sink("d", "Order", "a")
                        .sink("e", "Order", "orders.big")
                        .sink("f", "Invoice", "orders")
                        .filter("g", "Order", "g")))
                .containsExactlyInAnyOrder(
                        WiringCode.NO_STREAM_OF_TYPE,
                        WiringCode.UNKNOWN_STREAM,
                        WiringCode.STREAM_NAMED_TWICE,
                        WiringCode.STEP_WITHOUT_STREAM,
                        WiringCode.UNKNOWN_SIDE_STREAM,
                        WiringCode.STREAM_OF_OTHER_TYPE,
                        WiringCode.OWN_STREAM);
    }

    @Test
    void eachLoopIsReportedOnceAndStepsBehindALoopAreNot() {
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .filter("a", "Order", "b")
                        .filter("b", "Order", "c")
                        .filter("c", "Order", "a")
                        .filter("behind", "Order", "a")
                        .filter("x", "Order", "y")
                        .filter("y", "Order", "x")
                        .sink("print", "Order", "behind")))
                .containsExactly(WiringCode.CYCLE, WiringCode.CYCLE);
        assertThat(report.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(text -> text.contains("a -> c -> b -> a"));
        assertThat(report.diagnostics()).extracting(Diagnostic::message).anyMatch(text -> text.contains("x -> y -> x"));
    }

    @Test
    void aLoopThroughAUnionIsOne() {
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .filter("retried", "Order", "orders", "failed")
                        .filter("failed", "Order", "retried")
                        .sink("print", "Order", "retried")))
                .containsExactly(WiringCode.CYCLE);
        assertThat(report.diagnostics().get(0).origin()).isEqualTo(JobOutline.at("@failed"));
    }

    @Test
    void aJobWithoutSourceIsNotWiredFurther() {
        assertThat(codes(new JobOutline().sink("print", "Order"))).containsExactly(WiringCode.NO_SOURCE);
    }

    @Test
    void aJobWithoutSinkIsStillWired() {
        assertThat(codes(new JobOutline().source("orders", "Order").filter("big", "Order", "order")))
                .containsExactly(WiringCode.NO_SINK, WiringCode.UNKNOWN_STREAM);
    }

    @Test
    void anUnknownNameInAUnionHidesNoOtherMistake() {
        assertThat(codes(new JobOutline()
                        .source("orders", "Order")
                        .source("clicks", "Click")
                        .sink("print", "Order", "nobody", "clicks")))
                .containsExactly(WiringCode.UNKNOWN_STREAM, WiringCode.STREAM_OF_OTHER_TYPE);
    }

    @Test
    void theHintForSealedTypesWorksBothWays() {
        assertThat(messages(new JobOutline()
                        .sealed("Payment", "Card", "Cash")
                        .source("cards", "Card")
                        .sink("print", "Payment")))
                .contains("\"cards\" carries \"Card\", which is one kind of \"Payment\"");
        assertThat(messages(new JobOutline()
                        .sealed("Payment", "Card", "Cash")
                        .source("payments", "Payment")
                        .sink("print", "Card")))
                .contains("of which \"Card\" is one kind");
    }

    private String wired(JobOutline outline) {
        Report own = new Report();
        Optional<Plan> plan = Wiring.wire(outline.build(), own);
        assertThat(plan.isPresent()).isNotEqualTo(own.hasErrors());
        return plan.map(WiringTest::drawn).orElse(own.has(WiringCode.AMBIGUOUS_INPUT) ? "ambiguous" : "wrong");
    }

    private static String drawn(Plan plan) {
        return plan.nodes().stream().map(WiringTest::drawn).collect(Collectors.joining("; "));
    }

    private static String drawn(Node node) {
        String inputs = node.inputs().stream()
                .map(streams -> streams.stream().map(Stream::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
        return inputs.isEmpty() ? node.name() : inputs + " => " + node.name();
    }

    private List<DiagnosticCode> codes(JobOutline outline) {
        assertThat(Wiring.wire(outline.build(), report)).isEmpty();
        return report.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static String messages(JobOutline outline) {
        Report own = new Report();
        Wiring.wire(outline.build(), own);
        return own.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("\n"));
    }
}
