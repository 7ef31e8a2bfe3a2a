/**
 * Jobs on several lanes: simulated ones in every order that many seeds give, and real threads.
 *
 * <p>Test code; a simulation is single-threaded. Depends on the compiler in memory and the test kit.
 */
package io.thalweg.processor.lanes;
