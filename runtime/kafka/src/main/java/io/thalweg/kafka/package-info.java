/**
 * Topics of Apache Kafka as sources and sinks of jobs.
 *
 * <p>Owns how partitions are read (a split each, positions are offsets), how records become messages, and how the messages
 * between two checkpoints become visible once and only once. Depends on the API of the runtime and on Kafka's clients.
 */
package io.thalweg.kafka;
