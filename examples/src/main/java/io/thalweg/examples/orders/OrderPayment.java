package io.thalweg.examples.orders;

/**
 * An order and a payment for it.
 *
 * @param seconds from the order to the payment
 * @param open what this payment leaves open of the order's cents
 */
record OrderPayment(long order, String customer, String method, long seconds, long open) {}
