package io.thalweg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the engine: which package may use which. A package that is not listed may use nothing of the project. */
class ImportDirectionTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.thalweg.api", "io.thalweg.runtime");

    /** What each package may use beside itself, the JDK and libraries. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("io.thalweg.runtime.config", List.of()),
            Map.entry("io.thalweg.runtime.env", List.of()),
            Map.entry("io.thalweg.runtime.checkpoint.store", List.of("runtime.env")),
            Map.entry(
                    "io.thalweg.runtime.snapshot",
                    List.of(
                            "api",
                            "runtime.channel",
                            "runtime.checkpoint.store",
                            "runtime.state",
                            "runtime.state.operator")),
            Map.entry("io.thalweg.runtime.state", List.of()),
            Map.entry("io.thalweg.runtime.restart", List.of()),
            Map.entry(
                    "io.thalweg.runtime.checkpoint",
                    List.of("annotations", "runtime.channel", "runtime.checkpoint.store", "runtime.task")),
            Map.entry("io.thalweg.runtime.state.ttl", List.of()),
            Map.entry(
                    "io.thalweg.runtime.state.keyed",
                    List.of("api", "runtime.snapshot", "runtime.state", "runtime.state.ttl")),
            Map.entry("io.thalweg.runtime.metrics", List.of("api")),
            Map.entry("io.thalweg.runtime.time", List.of("api", "runtime.snapshot")),
            Map.entry("io.thalweg.runtime.time.timer", List.of("api", "runtime.snapshot", "runtime.state")),
            Map.entry("io.thalweg.runtime.channel", List.of("api", "runtime.env")),
            Map.entry("io.thalweg.runtime.sink", List.of("api", "runtime.env")),
            Map.entry("io.thalweg.runtime.codec", List.of("api")),
            Map.entry("io.thalweg.runtime.codec.text", List.of("api")),
            Map.entry("io.thalweg.runtime.codec.csv", List.of("api", "runtime.codec.text", "runtime.config")),
            Map.entry("io.thalweg.runtime.codec.json", List.of("api", "runtime.codec.text", "runtime.config")),
            Map.entry("io.thalweg.runtime.window", List.of("api", "runtime.snapshot", "runtime.state")),
            Map.entry("io.thalweg.runtime.window.session", List.of("api", "runtime.snapshot")),
            Map.entry("io.thalweg.runtime.join", List.of("api", "runtime.snapshot", "runtime.state", "runtime.window")),
            Map.entry("io.thalweg.runtime.window.triggered", List.of("api", "runtime.env", "runtime.snapshot")),
            Map.entry(
                    "io.thalweg.runtime.task",
                    List.of(
                            "annotations",
                            "api",
                            "runtime.channel",
                            "runtime.env",
                            "runtime.metrics",
                            "runtime.snapshot",
                            "runtime.state",
                            "runtime.time")),
            Map.entry(
                    "io.thalweg.runtime.source",
                    List.of(
                            "api",
                            "runtime.config",
                            "runtime.env",
                            "runtime.metrics",
                            "runtime.snapshot",
                            "runtime.task",
                            "runtime.time")),
            Map.entry("io.thalweg.runtime.state.operator", List.of("api")),
            Map.entry("io.thalweg.runtime.async", List.of("api", "runtime.config", "runtime.snapshot", "runtime.task")),
            Map.entry("io.thalweg.runtime.process", List.of("api", "runtime.env", "runtime.snapshot", "runtime.task")),
            Map.entry(
                    "io.thalweg.runtime.control",
                    List.of("runtime.checkpoint", "runtime.checkpoint.store", "runtime.env", "runtime.snapshot")),
            Map.entry(
                    "io.thalweg.runtime.job",
                    List.of(
                            "annotations",
                            "api",
                            "runtime.config",
                            "runtime.control",
                            "runtime.env",
                            "runtime.metrics",
                            "runtime.channel",
                            "runtime.checkpoint",
                            "runtime.checkpoint.store",
                            "runtime.restart",
                            "runtime.process",
                            "runtime.sink",
                            "runtime.snapshot",
                            "runtime.state",
                            "runtime.source",
                            "runtime.task",
                            "runtime.time")),
            // The factories of built-in sources and sinks stand in the API and hand over to the engine.
            Map.entry(
                    "io.thalweg.api",
                    List.of("runtime.config", "runtime.env", "runtime.source", "runtime.sink", "runtime.codec.text")));

    static List<String> packages() {
        return CLASSES.stream()
                .map(javaClass -> javaClass.getPackageName())
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatStandsBelowIt(String name) {
        List<String> allowed = new ArrayList<>(List.of(name));
        ALLOWED.getOrDefault(name, List.of()).forEach(part -> allowed.add("io.thalweg." + part));
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "stand in a package of the project other than " + allowed,
                        other -> other.getPackageName().startsWith("io.thalweg")
                                && !allowed.contains(other.getPackageName())))
                .check(CLASSES);
    }

    @Test
    void theEngineNeitherReflectsNorSerializes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "sun.misc..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    /** Whatever tells the time, makes a thread or touches a file goes through {@code env}, so that a run can be simulated. */
    @Test
    void onlyEnvAsksTheMachine() {
        classes()
                .that()
                .resideOutsideOfPackage("io.thalweg.runtime.env")
                .should()
                .onlyCallCodeUnitsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "do not ask the machine for time, threads, files or random numbers",
                        called -> !asksTheMachine(called.getFullName())))
                .check(CLASSES);
    }

    /** Without these the rule above would hold of anything. */
    @Test
    void envItselfAsksTheMachine() {
        List<String> asked = CLASSES.stream()
                .filter(javaClass -> javaClass.getPackageName().equals("io.thalweg.runtime.env"))
                .flatMap(javaClass -> javaClass.getCodeUnitCallsFromSelf().stream())
                .map(call -> call.getTarget().getFullName())
                .filter(ImportDirectionTest::asksTheMachine)
                .toList();
        assertThat(asked)
                .anyMatch(name -> name.startsWith("java.lang.System.nanoTime"))
                .anyMatch(name -> name.startsWith("java.lang.System.currentTimeMillis"))
                .anyMatch(name -> name.startsWith("java.lang.Thread.<init>"))
                .anyMatch(name -> name.startsWith("java.security.SecureRandom.<init>"))
                .anyMatch(name -> name.startsWith("java.nio.file.Files."))
                .anyMatch(name -> name.startsWith("java.nio.channels.FileChannel."))
                .anyMatch(name -> name.startsWith("java.io.FileInputStream.<init>"));
    }

    private static final List<String> MACHINE = List.of(
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.nio.file.Files.",
            "java.nio.channels.FileChannel.",
            "java.io.FileInputStream.",
            "java.io.FileOutputStream.",
            "java.io.RandomAccessFile.");

    private static boolean asksTheMachine(String codeUnit) {
        boolean ownThread = codeUnit.startsWith("java.lang.Thread.currentThread(")
                || codeUnit.startsWith("java.lang.Thread.interrupt("); // to hand an interrupt on
        return !ownThread && MACHINE.stream().anyMatch(codeUnit::startsWith);
    }
}
