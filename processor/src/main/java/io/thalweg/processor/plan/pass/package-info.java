/**
 * The passes that turn a job into a plan, one class each, listed in order in {@link
 * io.thalweg.processor.plan.pass.Passes}; among them the rules that need to know how the steps are wired.
 *
 * <p>Owns the wiring and everything that is decided by looking along the streams. Used by one thread. Must not depend
 * on the emitters, on JavaPoet, or on javac's model API.
 */
package io.thalweg.processor.plan.pass;
