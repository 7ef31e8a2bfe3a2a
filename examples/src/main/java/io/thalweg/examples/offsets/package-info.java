/**
 * Rows that a client library hands out by partition and offset, pulled by a step that keeps the offsets itself.
 *
 * <p>Shows operator state: offsets in a union, so that each lane finds those of all partitions after a restore, whoever read them
 * before and whether or not that lane had ended. A source that is written as a {@code StreamSource} needs none of this: the
 * engine keeps its positions ({@code docs/operator-state.md}).
 *
 * <p>Everything runs on the threads of the lanes. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.offsets;
