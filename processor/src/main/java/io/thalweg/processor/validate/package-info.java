/**
 * Rules that a job must keep, one class each, listed in {@link io.thalweg.processor.validate.Rules}: what can be judged
 * from one step or from the job as a whole. Rules that look along the streams are in {@code plan.pass}, behind the
 * wiring.
 *
 * <p>A rule reads the model and adds to the report; it throws nothing and changes nothing. Used by one thread. Must not
 * depend on {@code plan}, on {@code emit}, or on javac's model API.
 */
package io.thalweg.processor.validate;
