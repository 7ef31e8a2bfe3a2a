/**
 * State that belongs to a lane and not to a key: a list of items on the heap (O4), and the rules by which the items of
 * all lanes find their lanes when a job is restored.
 *
 * <p>A list is owned by the thread of its lane; the rules are pure functions. Must not depend on anything but the API.
 */
package io.thalweg.runtime.state.operator;
