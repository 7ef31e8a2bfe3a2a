package io.thalweg.processor.golden;

import io.thalweg.processor.testing.CompiledSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what was generated with the files of a folder, character by character, or writes them anew. */
final class GoldenFiles {

    private static final String HOW_TO_UPDATE = "; look at the change, then run the test with -Dgoldens.update=true";

    private final Path folder;

    GoldenFiles(Path folder) {
        this.folder = folder;
    }

    /** The generated classes and the plan report of a compilation, by file name. */
    static Map<String, String> textsOf(CompiledSources compiled) {
        Map<String, String> texts = new TreeMap<>();
        compiled.generatedSources().forEach((name, text) -> texts.put(afterLast('.', name) + ".java", text));
        compiled.resources()
                .forEach((path, bytes) -> texts.put(afterLast('/', path), new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static String afterLast(char separator, String name) {
        return name.substring(name.lastIndexOf(separator) + 1);
    }

    /** What is not as in the folder, with the paths; nothing if all is well. */
    List<String> differences(Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        Set<String> names = new TreeSet<>(actual.keySet());
        names.addAll(namesInFolder());
        for (String name : names) {
            difference(name, actual.get(name), differences);
        }
        return differences;
    }

    private void difference(String name, String actual, List<String> differences) {
        Path file = folder.resolve(name);
        if (actual == null) {
            differences.add(file + " is there, but was not generated" + HOW_TO_UPDATE);
        } else if (!Files.exists(file)) {
            differences.add(file + " is missing" + HOW_TO_UPDATE);
        } else if (!GoldenJob.text(file).equals(actual)) {
            differences.add(file + firstDifference(GoldenJob.text(file), actual) + HOW_TO_UPDATE);
        }
    }

    private static String firstDifference(String expected, String actual) {
        String[] golden = expected.split("\n", -1);
        String[] generated = actual.split("\n", -1);
        int line = 0;
        while (line < Math.min(golden.length, generated.length) && golden[line].equals(generated[line])) {
            line++;
        }
        return ":" + (line + 1) + ": expected\n" + lineOf(golden, line) + "\nbut generated was\n"
                + lineOf(generated, line) + "\n";
    }

    private static String lineOf(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end of file)";
    }

    /** Makes the folder what it should be. The job's own sources are left alone. */
    void update(Map<String, String> actual) {
        try {
            for (String name : namesInFolder()) {
                Files.delete(folder.resolve(name));
            }
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> namesInFolder() {
        return GoldenJob.list(folder).stream()
                .filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
