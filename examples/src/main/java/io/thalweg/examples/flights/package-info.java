/**
 * Delays of flights: how late did departures from each airport run in the last six hours, told anew every hour.
 *
 * <p>Shows sliding windows of event time over a real feed that is up to 491 minutes out of order: {@code lag} says how
 * long a window waits for stragglers, and what still comes too late is a stream of its own, {@code
 * DelayByAirport.late}, with a sink of its own. The class of the window step is its accumulator; its fields are the
 * state.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.flights;
