/**
 * Running sums by String key, one result for each record. Owns the job, the loop by hand and their benchmark; one
 * thread.
 */
package io.thalweg.benchmarks.running;
