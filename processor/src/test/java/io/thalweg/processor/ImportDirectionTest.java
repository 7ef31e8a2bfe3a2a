package io.thalweg.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The phases of the compiler go one way: read, model, validate, plan, emit. */
class ImportDirectionTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.thalweg.processor");

    /** What each phase may use beside itself. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("diagnostic", List.of("model")),
            Map.entry("read", List.of("model", "diagnostic")),
            Map.entry("validate", List.of("model", "diagnostic")),
            Map.entry("plan", List.of("model")),
            Map.entry("plan.pass", List.of("model", "diagnostic", "plan")),
            Map.entry("lock", List.of("model", "diagnostic", "plan", "emit.codec")),
            Map.entry("emit", List.of("model", "plan", "emit.codec", "emit.jvm")),
            Map.entry("emit.codec", List.of("model", "emit")),
            Map.entry("emit.explain", List.of("model", "plan")),
            Map.entry("emit.jvm", List.of("model", "plan", "emit", "emit.codec", "emit.explain")));

    static List<String> phases() {
        return CLASSES.stream()
                .map(javaClass -> javaClass.getPackageName())
                .filter(name -> !name.equals("io.thalweg.processor"))
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aPhaseUsesOnlyWhatComesBeforeIt(String phase) {
        List<String> allowed = new ArrayList<>(List.of(phase));
        ALLOWED.getOrDefault(phase.substring("io.thalweg.processor.".length()), List.of())
                .forEach(part -> allowed.add("io.thalweg.processor." + part));
        noClasses()
                .that()
                .resideInAPackage(phase)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "stand in a phase other than " + allowed,
                        other -> other.getPackageName().startsWith("io.thalweg")
                                && !allowed.contains(other.getPackageName())))
                .check(CLASSES);
    }

    @Test
    void javacsModelStaysInReadAndDiagnostic() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.thalweg.processor.read..", "io.thalweg.processor.diagnostic..", "io.thalweg.processor")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to javax.lang.model (Modifier, a plain enum that JavaPoet takes, may be used)",
                        other -> other.getPackageName().startsWith("javax.lang.model")
                                && !other.getSimpleName().equals("Modifier")))
                .check(CLASSES);
    }

    @Test
    void javaPoetStaysInEmit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.thalweg.processor.emit..", "io.thalweg.processor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CLASSES);
    }
}
