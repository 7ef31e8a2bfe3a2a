/**
 * The state lock: what the checkpoints of a job hold, as a text that stands beside its source, and what has become of it since.
 *
 * <p>Owns which changes of state are possible; the rules are those of the engine's {@code Migration}. Uses the plan and
 * the structure of types as codecs tell it.
 */
package io.thalweg.processor.lock;
