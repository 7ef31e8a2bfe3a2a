package io.thalweg.processor.plan;

import io.thalweg.processor.model.PartitioningModel;
import io.thalweg.processor.model.StepModel.WindowModel;

/** How records are divided over the lanes in front of a step. */
public enum Partitioning {
    /** They stay on their lane. */
    FORWARD,
    /** The key chooses the lane. */
    KEY,
    /** All go to the first lane. */
    SINGLE,
    /** To all lanes in turn. */
    REBALANCE,
    /** A method of the user's chooses the lane. */
    METHOD,
    /** Each goes to every lane. */
    BROADCAST;

    /** How the records of one input travel: as their author says, else as the step needs them. */
    public static Partitioning of(Node node, int input) {
        return node.step()
                .inputs()
                .get(input)
                .partitioning()
                .map(Partitioning::of)
                .orElseGet(() -> of(node));
    }

    private static Partitioning of(PartitioningModel wish) {
        return switch (wish.kind()) {
            case REBALANCE -> REBALANCE;
            case METHOD -> METHOD;
            case SINGLE -> SINGLE;
            case BROADCAST -> BROADCAST;
        };
    }

    /** What the step needs: a key moves records to its owner; state that is not divided by key is on one lane. */
    public static Partitioning of(Node node) {
        if (node.step().handlers().stream().anyMatch(handler -> handler.key().isPresent())) {
            return KEY;
        }
        return node.step() instanceof WindowModel ? SINGLE : FORWARD;
    }
}
