package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.golden.GoldenJob;
import io.thalweg.processor.testing.CompiledSources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the plan report says about a job is what the generated code does. */
class PlanReportTest {

    private static final Pattern COPY_IN_CODE = Pattern.compile("\\.copy\\(");
    private static final Pattern COPY_IN_REPORT = Pattern.compile("allocates a copy");

    static List<GoldenJob> jobs() {
        return GoldenJob.all();
    }

    /** Each edge that copies says so, and no other does. */
    @ParameterizedTest
    @MethodSource("jobs")
    void copiesAreThoseOfTheCode(GoldenJob job) {
        CompiledSources compiled = job.compiled();
        String stages = textOf(compiled.generatedSources(), "_Stage1");
        assertThat(count(COPY_IN_REPORT, report(compiled))).isEqualTo(count(COPY_IN_CODE, stages));
    }

    /** The file beside the generated sources and what --explain prints are the same. */
    @ParameterizedTest
    @MethodSource("jobs")
    void theProgramPrintsTheReport(GoldenJob job) {
        CompiledSources compiled = job.compiled();
        for (String name : compiled.generatedSources().keySet()) {
            if (name.endsWith("Plan")) {
                String jobName = name.substring(0, name.length() - "Plan".length());
                assertThat(compiled.plan(jobName).explain() + "\n").isEqualTo(report(compiled));
            }
        }
    }

    private static String report(CompiledSources compiled) {
        return compiled.resources().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".plan.txt"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(Map<String, String> sources, String ending) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
