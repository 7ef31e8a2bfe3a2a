package io.thalweg.processor.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Finds and reads the scenario files: the project's own copy, a folder {@code shared/conformance} beside the project if
 * there is one, and the folder named by the system property {@code conformance.dir}.
 */
final class ScenarioFiles {

    private static final String FOLDER_PROPERTY = "conformance.dir";

    private ScenarioFiles() {}

    /** All scenarios of all files; one that stands in several folders in the same words is given once. */
    static List<Scenario> all() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (Path folder : folders()) {
            for (Scenario scenario : in(folder)) {
                scenarios.put(scenario.name() + scenario.job() + scenario.input() + scenario.expect(), scenario);
            }
        }
        return List.copyOf(scenarios.values());
    }

    /** The project's own scenarios, which a clean clone runs. */
    static List<Scenario> own() {
        return in(ownFolder());
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        folders.add(ownFolder());
        Path beside = Path.of("..", "..", "shared", "conformance");
        if (Files.isDirectory(beside)) {
            folders.add(beside);
        }
        String named = System.getProperty(FOLDER_PROPERTY);
        if (named != null) {
            folders.add(Path.of(named));
        }
        return folders;
    }

    private static Path ownFolder() {
        try {
            return Path.of(ScenarioFiles.class.getResource("/conformance").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Scenario> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Scenario> scenarios = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> scenarios.addAll(read(file)));
            return scenarios;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static List<Scenario> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Scenario> scenarios = new ArrayList<>();
            for (Object each : (List<?>) content.get("scenarios")) {
                scenarios.add(scenario(file.getFileName().toString(), map(each)));
            }
            return scenarios;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Scenario scenario(String file, Map<String, Object> fields) {
        return new Scenario(
                file,
                fields.get("name").toString(),
                fields.get("subject").toString(),
                new Parameters(map(fields.get("job"))),
                steps((List<?>) fields.get("input")),
                map(fields.get("expect")),
                !Boolean.TRUE.equals(fields.get("no_runner")));
    }

    private static List<Scenario.Step> steps(List<?> input) {
        List<Scenario.Step> steps = new ArrayList<>();
        if (input != null) {
            input.forEach(each -> addStep(each, steps));
        }
        return List.copyOf(steps);
    }

    private static void addStep(Object step, List<Scenario.Step> steps) {
        if (!(step instanceof Map<?, ?>)) {
            steps.add(new Scenario.Step(step.toString(), null));
            return;
        }
        map(step).forEach((verb, argument) -> {
            if (verb.equals("repeat")) {
                List<?> repeat = (List<?>) argument;
                for (int i = 0; i < Values.number(repeat.get(0)); i++) {
                    addStep(repeat.get(1), steps);
                }
            } else {
                steps.add(new Scenario.Step(verb, argument));
            }
        });
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, each) -> map.put(String.valueOf(key), each));
        return map;
    }
}
