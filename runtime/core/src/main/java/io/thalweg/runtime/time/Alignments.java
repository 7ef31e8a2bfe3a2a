package io.thalweg.runtime.time;

import java.util.HashMap;
import java.util.Map;

/** The alignments of a job, shared by its lanes. Filled while the lanes are made, by one thread. */
public final class Alignments {

    private final Map<String, WatermarkAlignment> ofGroups = new HashMap<>();
    private final Map<String, WatermarkAlignment> ofSources = new HashMap<>();

    /** The alignment of all sources that name a group. The first one's drift counts; they all have the same. */
    public WatermarkAlignment ofGroup(String group, long maxDriftMillis) {
        return ofGroups.computeIfAbsent(group, name -> new WatermarkAlignment(maxDriftMillis));
    }

    /** The alignment of the splits and lanes of one source. */
    public WatermarkAlignment ofSource(String step, long maxDriftMillis) {
        return ofSources.computeIfAbsent(step, name -> new WatermarkAlignment(maxDriftMillis));
    }
}
