package io.thalweg.runtime.time;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a stream carries, in the order in which it came. */
final class RecordedTarget implements WatermarkTarget {

    final List<String> log = new ArrayList<>();

    void record(long timestamp) {
        log.add("record " + timestamp);
    }

    @Override
    public void watermark(long watermark) {
        log.add("watermark " + watermark);
    }

    @Override
    public void idle() {
        log.add("idle");
    }

    @Override
    public void active() {
        log.add("active");
    }
}
