/**
 * State per key as user code holds it: values, lists, maps and aggregates that stand in the slots of one table, which
 * points them at the key of the record at hand. Owned by the thread of the lane; the table is told the time.
 */
package io.thalweg.runtime.state.keyed;
