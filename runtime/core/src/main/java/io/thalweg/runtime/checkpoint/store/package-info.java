/**
 * The files of checkpoints: how bytes of state are written so that a crash at any moment leaves either all of a
 * checkpoint or nothing of it, and how they are found, validated and read again.
 *
 * <p>Knows nothing of what the bytes mean. Each class names its thread rule. Must depend on nothing but {@code env}.
 */
package io.thalweg.runtime.checkpoint.store;
