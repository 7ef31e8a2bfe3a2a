/**
 * The files of checkpoints: how bytes of state are written so that a crash at any moment leaves either all of a
 * checkpoint or nothing of it, and how they are found, validated and read again. Begin with {@link
 * io.thalweg.runtime.checkpoint.store.CheckpointStore}.
 *
 * <pre>
 *  root/job/lock                           held by the process that works here
 *           epoch-3                        it is the third one
 *           committed-17                   sinks have begun to commit checkpoint 17
 *           ignored-12                     nobody resumes from 12 or older ones
 *           checkpoint-17-epoch-3/lane-0   sections, in blocks with checksums
 *                                 lane-1
 *                                 manifest the list of contents; without it there is no checkpoint
 * </pre>
 *
 * <p>Knows nothing of what the bytes mean. Each class names its thread rule. Must depend on nothing but {@code env}.
 */
package io.thalweg.runtime.checkpoint.store;
