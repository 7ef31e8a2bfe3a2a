/**
 * Flights enriched with what another stream says about their airports.
 *
 * <p>{@link io.thalweg.examples.airports.FlightsWithAirports} shows a step with two inputs, each with a key of its own,
 * that share the state of a key; and how such a step does without knowing which input comes first.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.airports;
