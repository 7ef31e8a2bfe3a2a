/**
 * What runs on a lane: generated stages, the duty cycle of the worker that steps them, and the seam between the two.
 *
 * <p>Everything here is owned by one thread, that of the lane. Must not depend on {@code job}.
 */
package io.thalweg.runtime.task;
