/**
 * What others ask of a running job: savepoints, and its end. A request is a file in the directory of the job's checkpoints, so that
 * whoever may write there may ask, and nobody else; nothing listens. Also looks into checkpoints.
 *
 * <p>Thread rule: {@link io.thalweg.runtime.control.ControlInbox} belongs to the thread that waits for the storage.
 */
package io.thalweg.runtime.control;
