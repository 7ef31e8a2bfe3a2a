package io.thalweg.processor.plan;

import io.thalweg.processor.model.JobModel;
import java.util.List;

/**
 * The program that a job becomes, independent of the engine that runs it.
 *
 * @param job the model it was made from
 * @param nodes one per step, each behind all the nodes it reads from; otherwise in declaration order
 */
public record Plan(JobModel job, List<Node> nodes) {}
