/**
 * From a generated plan to a process that runs: command line, configuration, lifecycle, exit codes, what the user sees
 * on standard error.
 *
 * <p>Control plane: the thread that calls {@code JobRunner} runs the first lane, each further lane has a thread of its
 * own; a shutdown hook and the progress display have threads, too, and touch only flags and counters. Nothing below may
 * depend on this package.
 */
package io.thalweg.runtime.job;
