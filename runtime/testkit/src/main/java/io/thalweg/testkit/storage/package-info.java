/**
 * Files in memory that fail and crash as a test wants them to: calls that fail at a moment, short writes, and each state
 * that a crash of the machine may leave.
 *
 * <p>One thread at a time, but for {@link io.thalweg.testkit.storage.MemoryStorage} itself, which any thread may use.
 */
package io.thalweg.testkit.storage;
