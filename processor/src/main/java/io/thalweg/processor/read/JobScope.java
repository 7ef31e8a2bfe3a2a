package io.thalweg.processor.read;

import io.thalweg.processor.model.StepModel.StepClass;
import javax.lang.model.element.TypeElement;

/**
 * What the readers of a job's steps share.
 *
 * @param bodies of the methods of the job
 * @param job the job class
 */
record JobScope(Reading reading, EventTypeReader events, MethodBodies bodies, TypeElement job) {

    /** The class of a step. A listed one does not stand where the step has its origin. */
    TypeElement classOf(StepClass step) {
        return reading.types().elements().getTypeElement(step.type().qualifiedName());
    }
}
