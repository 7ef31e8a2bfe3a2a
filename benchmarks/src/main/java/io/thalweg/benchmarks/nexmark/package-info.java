/**
 * Queries after NEXMark, an auction house, as ordinary annotated jobs over one deterministic generator. Each has a loop
 * by hand in {@code hand}; other engines join in from {@code src/versus}. All of them must have the same digest.
 */
package io.thalweg.benchmarks.nexmark;
