package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.state.operator.OperatorListState;
import java.util.ArrayList;
import java.util.List;

/** Finds out which parts of a job's state cannot be saved. */
public final class UnsavedState implements StateVisitor {

    private final List<String> found = new ArrayList<>();

    /** Before the first visit. */
    public UnsavedState() {}

    /** One line for each part that cannot be saved: the step, the part, the reason. */
    public List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void lane(String step, String state, LanePart part) {}

    @Override
    public void time(String step, String state, LanePart part) {}

    @Override
    public void keyed(String step, String state, KeyedPart part) {}

    @Override
    public void items(String step, String state, boolean union, OperatorListState<?> list) {}

    @Override
    public long watermark(String step, String state, long value) {
        return value;
    }

    @Override
    public boolean idle(String step, String state, boolean value) {
        return value;
    }

    @Override
    public void unsaved(String step, String state, String reason) {
        found.add("step " + step + ", " + state + ": " + reason);
    }
}
