/**
 * Calls to the outside that answer later: how many may be under way, how long, how often again, and the order in which
 * their results and the watermarks between them leave.
 *
 * <p>Owned by the thread of the lane; only the completion of a call comes from any thread, through the {@link
 * io.thalweg.runtime.task.Mailbox}. Must not depend on {@code job}.
 */
package io.thalweg.runtime.async;
