package clicks;

/**
 * A key of Visits.
 */
record Sessions_VisitsKey(long key0, Sessions.Device key1) {
}
