package io.thalweg.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.Origin;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void keepsTheOrderAndEqualDiagnosticsOnce() {
        Report report = new Report();
        report.add(JobCode.NO_STEPS, Origin.NONE, "first");
        report.add(JobCode.NAME_BLANK, Origin.NONE, "second");
        report.add(JobCode.NO_STEPS, Origin.NONE, "first");
        assertThat(report.diagnostics()).extracting(Diagnostic::message).containsExactly("first", "second");
        assertThat(report.diagnostics().get(0).text()).isEqualTo("[THW-107] first");
    }

    @Test
    void onlyErrorsAreErrors() {
        Report report = new Report();
        assertThat(report.hasErrors()).isFalse();
        report.add(WiringCode.UNREAD_STREAM, Origin.NONE, "a note");
        assertThat(report.hasErrors()).isFalse();
        report.add(JobCode.NO_STEPS, Origin.NONE, "an error");
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.has(JobCode.NO_STEPS)).isTrue();
        assertThat(report.has(JobCode.NAME_BLANK)).isFalse();
    }

    @Test
    void takesOverAnother() {
        Report report = new Report();
        Report other = new Report();
        other.add(JobCode.NO_STEPS, Origin.NONE, "an error");
        report.addAll(other);
        report.addAll(other);
        assertThat(report.diagnostics()).hasSize(1);
    }
}
