/** What a performance engineer would write for each query: one thread, open addressing, no allocation per record. */
package io.thalweg.benchmarks.nexmark.hand;
