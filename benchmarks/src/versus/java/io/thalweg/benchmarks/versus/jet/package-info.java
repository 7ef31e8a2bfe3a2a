/** The queries as Hazelcast Jet pipelines; each event is an object of its own, since Jet passes references between threads. */
package io.thalweg.benchmarks.versus.jet;
