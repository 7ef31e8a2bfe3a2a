/**
 * Orders and payments, two streams that belong together in time.
 *
 * <p>{@link io.thalweg.examples.orders.PaidOrders} shows an interval join: each payment meets the order it is for, at
 * once, and nothing is kept longer than the interval asks for.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.orders;
