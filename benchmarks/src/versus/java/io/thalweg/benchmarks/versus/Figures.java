package io.thalweg.benchmarks.versus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that was measured of a subject. Used by one thread. */
final class Figures {

    private final List<Double> speeds = new ArrayList<>(); // records per second
    private final List<Double> bytes = new ArrayList<>(); // per record
    private final Map<Double, List<Double>> latencies = new TreeMap<>(); // percentile -> microseconds, one a round

    void addRun(double recordsPerSecond, double bytesPerRecord) {
        speeds.add(recordsPerSecond);
        bytes.add(bytesPerRecord);
    }

    void addLatency(double percentile, double micros) {
        latencies.computeIfAbsent(percentile, key -> new ArrayList<>()).add(micros);
    }

    boolean hasRuns() {
        return !speeds.isEmpty();
    }

    boolean hasLatencies() {
        return !latencies.isEmpty();
    }

    /** The median over all runs but the first of each process. */
    double recordsPerSecond() {
        return median(speeds);
    }

    /** The best of the runs. */
    double bestRecordsPerSecond() {
        return speeds.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    double bytesPerRecord() {
        return median(bytes);
    }

    /** The median over the rounds. */
    double micros(double percentile) {
        return median(latencies.getOrDefault(percentile, List.of()));
    }

    /** The percentiles there are. */
    Iterable<Double> percentiles() {
        return latencies.keySet();
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
