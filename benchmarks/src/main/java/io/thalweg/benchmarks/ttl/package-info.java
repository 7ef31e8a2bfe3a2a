/**
 * What a time to live costs: a count per key with and without one, and the same with a state object. Owns the jobs and
 * their benchmark; one thread.
 */
package io.thalweg.benchmarks.ttl;
