package io.thalweg.processor.read;

import javax.lang.model.element.TypeElement;

/**
 * What the readers of a job's steps share.
 *
 * @param bodies of the methods of the job
 * @param job the job class
 */
record JobScope(Reading reading, EventTypeReader events, MethodBodies bodies, TypeElement job) {}
