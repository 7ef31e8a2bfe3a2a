/** The queries as a Flink user who cares for speed would write them: DataStream API, object reuse, heap state, no generic types. */
package io.thalweg.benchmarks.versus.flink;
