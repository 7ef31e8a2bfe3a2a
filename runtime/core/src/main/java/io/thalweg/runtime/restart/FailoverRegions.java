package io.thalweg.runtime.restart;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tasks start again with one that has failed (R6). Tasks that pass records on while they run are one region and
 * start again together; whoever reads what a restarted task has left behind does too, since it may turn out different;
 * and so does whoever has to produce a lost result again.
 */
public final class FailoverRegions {

    /**
     * Records go from one task to another.
     *
     * @param pipelined whether while both run; otherwise the consumer reads a result that the producer has left behind
     */
    public record Edge(String producer, String consumer, boolean pipelined) {}

    private final Map<String, String> parents = new HashMap<>(); // union-find: the root is the name of the region
    private final List<Edge> blocking;
    private final Set<String> lost = new HashSet<>(); // tasks whose results are gone

    /** The regions of a graph. */
    public FailoverRegions(List<String> tasks, List<Edge> edges) {
        tasks.forEach(task -> parents.put(task, task));
        edges.stream()
                .filter(Edge::pipelined)
                .forEach(edge -> parents.put(region(edge.producer()), region(edge.consumer())));
        blocking = edges.stream().filter(edge -> !edge.pipelined()).toList();
    }

    /** What a task has left behind is gone. */
    public void lost(String task) {
        lost.add(checked(task));
    }

    /** A task could not read what another has left behind: that is gone, and the reader has failed. */
    public Set<String> readFailed(String consumer, String producer) {
        lost(producer);
        return failed(consumer);
    }

    /**
     * A task has failed.
     *
     * @return the tasks to start again; what they leave behind will be there again
     */
    public Set<String> failed(String task) {
        Set<String> regions = new LinkedHashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(region(checked(task))));
        while (!open.isEmpty()) {
            String region = open.remove();
            if (regions.add(region)) {
                addNeighbours(region, open);
            }
        }
        Set<String> tasks = new LinkedHashSet<>();
        parents.keySet().stream()
                .filter(each -> regions.contains(region(each)))
                .sorted()
                .forEach(tasks::add);
        lost.removeAll(tasks);
        return tasks;
    }

    private void addNeighbours(String region, ArrayDeque<String> open) {
        for (Edge edge : blocking) {
            if (region(edge.producer()).equals(region)) {
                open.add(region(edge.consumer()));
            }
            if (region(edge.consumer()).equals(region) && lost.contains(edge.producer())) {
                open.add(region(edge.producer()));
            }
        }
    }

    private String checked(String task) {
        if (!parents.containsKey(task)) {
            throw new IllegalArgumentException("there is no task " + task + " among " + parents.keySet());
        }
        return task;
    }

    private String region(String task) {
        String root = task;
        while (!parents.get(root).equals(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
