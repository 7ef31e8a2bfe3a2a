/**
 * Keyed state: hash functions and the flat tables that generated code specialises for a step's key and fields.
 *
 * <p>Owned by the thread of the lane, without locks. A leaf: depends on no other package of the engine.
 */
package io.thalweg.runtime.state;
