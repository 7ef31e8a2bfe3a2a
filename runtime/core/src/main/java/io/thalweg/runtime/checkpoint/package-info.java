/**
 * When a checkpoint is taken, how its barriers travel and align, what counts as a failure, and which checkpoints are kept.
 *
 * <p>The coordinator belongs to the thread of the job, what is said of a lane to the thread of that lane. Nothing here
 * asks for the time: it is told. Must not depend on {@code job}.
 */
package io.thalweg.runtime.checkpoint;
