/**
 * Counts of clicks per user, 100,000 users, in tumbling and in sliding windows of event time. Owns the jobs, the loops
 * by hand and their benchmarks; one thread.
 */
package io.thalweg.benchmarks.windows;
