package io.thalweg.processor.plan;

import io.thalweg.processor.model.JobModel;
import java.util.List;

/**
 * The program that a job becomes, independent of the engine that runs it.
 *
 * @param job the model it was made from
 * @param nodes one per step, each behind all the nodes it reads from; otherwise in declaration order
 */
public record Plan(JobModel job, List<Node> nodes) {

    /** Whether each step reads the one before it and nothing else. */
    public boolean isLine() {
        for (int i = 1; i < nodes.size(); i++) {
            List<Stream> feeds =
                    nodes.get(i).inputs().stream().flatMap(List::stream).toList();
            if (feeds.size() != 1
                    || !feeds.get(0).step().equals(nodes.get(i - 1).name())) {
                return false;
            }
        }
        return true;
    }
}
