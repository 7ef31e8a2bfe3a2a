/**
 * Sources: what polls them for a lane, and the readers behind the built-in ones.
 *
 * <p>A reader is used by the thread of one lane; one that may have to wait has a thread of its own, which hands records
 * over through a bounded queue. Must not depend on {@code task} beyond the seams {@code SourceHandle} and {@code
 * SourceOutput}, nor on {@code job}.
 */
package io.thalweg.runtime.source;
