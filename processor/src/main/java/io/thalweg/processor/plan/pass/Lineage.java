package io.thalweg.processor.plan.pass;

import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.plan.Stream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which steps are made from which, as far as {@code @From} says so; independent of the order of declaration. */
final class Lineage {

    private final Map<String, Set<String>> upstream = new HashMap<>();

    private Lineage() {}

    static Lineage of(Map<StepModel, List<List<Stream>>> inputs) {
        Lineage lineage = new Lineage();
        inputs.forEach((step, wired) -> wired.forEach(streams -> streams.forEach(stream -> lineage.add(step, stream))));
        return lineage;
    }

    private void add(StepModel reader, Stream read) {
        upstream.computeIfAbsent(reader.name(), name -> new TreeSet<>()).add(read.step());
    }

    /** Whether a stream is computed, over whatever steps, from the output of a step. */
    boolean isMadeFrom(Stream stream, StepModel step) {
        return reaches(stream.step(), step.name(), new HashSet<>());
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        if (from.equals(target)) {
            return true;
        }
        return seen.add(from)
                && upstream.getOrDefault(from, Set.of()).stream().anyMatch(name -> reaches(name, target, seen));
    }
}
