/**
 * What process steps and other handlers are given while they run.
 *
 * <p>Owned by the thread of the lane. Depends on {@code task} for the lane only.
 */
package io.thalweg.runtime.process;
