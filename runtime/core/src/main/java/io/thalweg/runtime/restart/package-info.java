/**
 * What follows from a failure: whether the job starts again, when, and which of its parts.
 *
 * <p>Owned by the thread of the job. Nothing here asks for the time: it is told. Must not depend on any other package of
 * Thalweg.
 */
package io.thalweg.runtime.restart;
