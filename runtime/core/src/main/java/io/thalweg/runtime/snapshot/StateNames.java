package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.state.operator.OperatorListState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which state a job has, by step and part: what is stored of any other would be lost without a word (C21). */
public final class StateNames implements StateVisitor {

    private final Set<String> names = new HashSet<>();

    /** Before the first visit. */
    public StateNames() {}

    /**
     * What is stored of state that the job does not have, by step and part: {@code "Counts.state"}. How far time has come is no
     * state in this sense.
     *
     * @param dropped what the job itself says is dropped does not count
     */
    public List<String> lost(RestoredSections sections, DroppedState dropped) {
        Set<String> lost = new TreeSet<>();
        sections.read(
                id -> {
                    if (isState(id)
                            && !names.contains(name(id.step(), id.state()))
                            && !dropped.isNamed(id.step(), id.state())) {
                        lost.add(name(id.step(), id.state()));
                    }
                    return false;
                },
                (id, entries, bytes) -> {});
        return List.copyOf(lost);
    }

    private static boolean isState(SectionId id) {
        return StoredState.isState(id) && !id.state().startsWith(SnapshotWriter.TIME);
    }

    private static String name(String step, String state) {
        return step + "." + state;
    }

    @Override
    public void lane(String step, String state, LanePart part) {
        names.add(name(step, state));
    }

    @Override
    public void time(String step, String state, LanePart part) {}

    @Override
    public void keyed(String step, String state, KeyedPart part) {
        names.add(name(step, state));
    }

    @Override
    public void items(String step, String state, boolean union, OperatorListState<?> list) {
        names.add(name(step, state));
    }

    @Override
    public long watermark(String step, String state, long value) {
        return value;
    }

    @Override
    public boolean idle(String step, String state, boolean value) {
        return value;
    }

    @Override
    public void unsaved(String step, String state, String reason) {}
}
