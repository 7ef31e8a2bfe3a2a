/** Measures the queries on all engines: a process for each engine, query and round, results compared before times count. */
package io.thalweg.benchmarks.versus;
