/**
 * The queue of timers beside one of the JDK's collections: a million timers live, set, deleted and fired. One thread.
 * Depends on the engine's queue only.
 */
package io.thalweg.benchmarks.timers;
