/**
 * How state becomes bytes and comes back. A stage shows each part of its state to a {@link
 * io.thalweg.runtime.snapshot.StateVisitor}, by one method for both directions, so that what is written and what is read
 * cannot differ. Keyed state is written by key group, so that lanes of another number read the groups they own (K10).
 *
 * <p>Owned by the thread of the lane whose state it is. Knows bytes and groups, but no operator: those implement {@link
 * io.thalweg.runtime.snapshot.LanePart} and {@link io.thalweg.runtime.snapshot.KeyedPart}. Must depend on nothing but the
 * API, the sections of {@code checkpoint.store}, the key groups of {@code channel}, and the rules of {@code state.operator}.
 */
package io.thalweg.runtime.snapshot;
