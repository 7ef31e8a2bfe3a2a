/**
 * Orders get their prices from a service that takes a while: asynchronous calls over HTTP, in any order, with a timeout
 * and retries, and how many of them at a time make how much throughput.
 *
 * <p>The steps run on the thread of the lane; answers come on threads of the HTTP client and go through the mailbox of the
 * lane. The service belongs to the example: a real one, on a port of this machine.
 */
package io.thalweg.examples.enrichment;
