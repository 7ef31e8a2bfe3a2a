/**
 * Spending limits: rules that change while the job runs, by broadcast.
 *
 * <p>Every lane gets every limit and keeps it in broadcast state, which payments read. A limit that comes also looks at all
 * cards there are: one that has already spent more is told at once, not at its next payment. Whether a limit or a payment
 * comes first is not known; the same cards are found either way, as long as limits only fall.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.limits;
