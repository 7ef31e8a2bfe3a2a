package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts nodes behind the ones they read from, otherwise leaves them in order, and finds loops. */
final class StepOrder {

    private final Map<String, Node> waiting = new LinkedHashMap<>();
    private final Report report;

    StepOrder(List<Node> nodes, Report report) {
        nodes.forEach(node -> waiting.put(node.name(), node));
        this.report = report;
    }

    /** The nodes in order; empty if there is a loop, which is reported. */
    Optional<List<Node>> order() {
        List<Node> ordered = new ArrayList<>();
        boolean loops = false;
        while (!waiting.isEmpty()) {
            Optional<Node> ready =
                    waiting.values().stream().filter(this::isReady).findFirst();
            if (ready.isPresent()) {
                ordered.add(waiting.remove(ready.get().name()));
            } else {
                removeLoop();
                loops = true;
            }
        }
        return loops ? Optional.empty() : Optional.of(ordered);
    }

    private boolean isReady(Node node) {
        return waitsFor(node).isEmpty();
    }

    private Optional<Stream> waitsFor(Node node) {
        return node.inputs().stream()
                .flatMap(List::stream)
                .filter(stream -> waiting.containsKey(stream.step()))
                .findFirst();
    }

    /** Nobody is ready: whoever we start from, walking upstream must come to a step a second time. */
    private void removeLoop() {
        List<String> path = new ArrayList<>();
        String name = waiting.keySet().iterator().next();
        while (!path.contains(name)) {
            path.add(name);
            name = waitsFor(waiting.get(name)).orElseThrow().step();
        }
        List<String> loop = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
        reportLoop(loop);
        waiting.keySet().removeAll(Set.copyOf(loop));
    }

    private void reportLoop(List<String> upstream) {
        List<String> path = new ArrayList<>(upstream);
        path.add(upstream.get(0));
        Collections.reverse(path); // from reader-to-read into the direction in which records flow
        report.add(
                WiringCode.CYCLE,
                placeOf(waiting.get(upstream.get(0))),
                "The steps read each other in a loop: " + String.join(" -> ", path)
                        + ". Records can only flow forward: one of them must read another stream, for example a source."
                        + " Say so with @From.");
    }

    /** The name in {@code @From} that closes the loop, or the input that was wired by its type. */
    private Origin placeOf(Node node) {
        Stream closing = waitsFor(node).orElseThrow();
        for (InputModel input : node.step().inputs()) {
            for (FromName from : input.from()) {
                if (from.text().equals(closing.name())) {
                    return from.origin();
                }
            }
        }
        int index = 0;
        while (!node.inputs().get(index).contains(closing)) {
            index++;
        }
        return node.step().inputs().get(index).origin();
    }
}
