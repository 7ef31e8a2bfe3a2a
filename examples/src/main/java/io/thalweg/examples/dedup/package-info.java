/**
 * Each page of a web site once per user, however often the user opens it: deduplication that forgets.
 *
 * <p>Shows a state object: a map per user, in which each entry has a time to live of its own. What has not been written
 * for an hour is forgotten, and a user of whom nothing is left takes no memory.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.dedup;
