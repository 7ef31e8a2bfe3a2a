package market;

import javax.annotation.processing.Generated;

/**
 * A key of seen.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
record NewSellers_SeenKey(String key0, int key1) {
}
