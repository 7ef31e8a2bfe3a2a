package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.List;

/**
 * What a stream of a random job promises, whatever the number of lanes.
 *
 * @param order which of its records keep their order
 * @param orderKey the key whose records keep their order, if those do
 * @param timely whether no record can be late behind here; only the place of a watermark on a single lane is exact
 */
record Traits(Order order, KeyKind orderKey, boolean timely) {

    /** Which records of a stream keep their order. */
    enum Order {
        /** All: they are made on one lane. */
        ALL,
        /** Those of one key: each key has one lane. */
        PER_KEY,
        /** None. */
        NONE
    }

    static Traits ofSource(boolean timely) {
        return new Traits(Order.ALL, null, timely);
    }

    /** Of a step that reads several streams as one. */
    static Traits union(List<Traits> inputs) {
        if (inputs.size() == 1) {
            return inputs.get(0);
        }
        boolean allInOrder = inputs.stream().allMatch(input -> input.order == Order.ALL);
        return new Traits(
                allInOrder ? Order.ALL : Order.NONE, null, inputs.stream().allMatch(Traits::timely));
    }

    /** Behind a step that emits in the order of each key. */
    Traits perKey(KeyKind key) {
        return new Traits(Order.PER_KEY, key, timely);
    }

    Traits withoutOrder(boolean newTimely) {
        return new Traits(Order.NONE, null, newTimely);
    }

    /** Whether the records of each key have a fixed order. */
    boolean ordered(KeyKind key) {
        return order == Order.ALL || order == Order.PER_KEY && orderKey == key;
    }

    /** Whether it is fixed which records are late. */
    boolean lateRecordsFixed() {
        return order == Order.ALL || timely;
    }
}
