/**
 * Visits to a web site: clicks of a user that follow each other closely belong together.
 *
 * <p>{@link io.thalweg.examples.clicks.Visits} shows session windows with a fixed gap and what {@code @OnMerge} is for:
 * a late click may join two sessions. {@link io.thalweg.examples.clicks.PatientVisits} shows a gap that depends on the
 * click, and a step class that stands by itself, so that several jobs could list it.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.clicks;
