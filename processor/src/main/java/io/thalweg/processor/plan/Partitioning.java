package io.thalweg.processor.plan;

import io.thalweg.processor.model.PartitioningModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import java.util.List;

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
        return node.step().inputs().get(input).partitioning().map(Partitioning::of).orElseGet(() -> of(node));
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
        if (node.step() instanceof WindowModel window) {
            return keyed(window.step().handlers()) ? KEY : SINGLE;
        }
        if (node.step() instanceof ProcessModel process && keyed(process.step().handlers())) {
            return KEY;
        }
        return FORWARD;
    }

    private static boolean keyed(List<EventHandler> handlers) {
        return handlers.get(0).key().isPresent();
    }
}
