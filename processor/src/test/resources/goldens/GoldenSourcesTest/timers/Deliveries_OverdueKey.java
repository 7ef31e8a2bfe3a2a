package delivery;

import javax.annotation.processing.Generated;

/**
 * A key of Overdue.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
record Deliveries_OverdueKey(String key0, long key1) {
}
