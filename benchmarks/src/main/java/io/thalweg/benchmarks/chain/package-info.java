/**
 * Filter, map, filter, map: a chain without state. Owns the job, the loop by hand and their benchmark; one thread.
 */
package io.thalweg.benchmarks.chain;
