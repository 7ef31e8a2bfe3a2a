package clicks;

import javax.annotation.processing.Generated;

/**
 * A key of Visits.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
record Sessions_VisitsKey(long key0, Sessions.Device key1) {
}
