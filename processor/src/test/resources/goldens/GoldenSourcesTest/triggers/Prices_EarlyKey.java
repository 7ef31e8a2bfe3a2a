package quotes;

import javax.annotation.processing.Generated;

/**
 * A key of Early.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
record Prices_EarlyKey(String key0, String key1) {
}
