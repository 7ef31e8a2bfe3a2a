/**
 * How records and control signals change lanes: pages of bytes through single-producer single-consumer queues.
 *
 * <p>An {@link io.thalweg.runtime.channel.Exchange} belongs to one lane. Pages change hands through a channel's queues, the
 * only place in the engine where two lanes meet. Depends on the API and the clock.
 */
package io.thalweg.runtime.channel;
