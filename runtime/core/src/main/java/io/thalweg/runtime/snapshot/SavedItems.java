package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.state.operator.LaneItems;
import io.thalweg.runtime.state.operator.OperatorListState;
import io.thalweg.runtime.state.operator.OperatorStateRedistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The items that the lanes of a saved job had in a list, each with its length, so that items can be told apart unread. */
final class SavedItems {

    private final TreeMap<Integer, List<byte[]>> lanes = new TreeMap<>();

    /** Takes the items of a lane of the saved job. */
    void add(int lane, int items, byte[] bytes) {
        BinaryInput in = new BinaryInput(bytes);
        List<byte[]> added = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            added.add(in.readByteArray());
        }
        lanes.put(lane, added);
    }

    /** Puts those items into a list that its lane of the restored job gets. */
    <T> void give(OperatorListState<T> list, boolean union, int subtask, OperatorStateRedistribution rules) {
        List<LaneItems<byte[]>> saved = new ArrayList<>();
        lanes.values().forEach(items -> saved.add(LaneItems.running(items)));
        List<byte[]> own = (union ? rules.union(saved) : rules.split(saved)).get(subtask);
        BinaryInput in = new BinaryInput();
        for (byte[] item : own) {
            list.add(list.codec().read(in.wrap(item, 0, item.length)));
        }
    }

    /** Writes the items of a list. */
    static <T> void write(OperatorListState<T> list, BinaryOutput out) {
        Codec<T> codec = list.codec();
        BinaryOutput bytes = new BinaryOutput();
        for (T item : list.get()) {
            codec.write(item, bytes);
            out.writeByteArray(bytes.toByteArray());
            bytes.clear();
        }
    }
}
