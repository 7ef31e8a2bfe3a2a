/**
 * What several tests of the processor need: compiling job sources in memory and loading what comes out.
 *
 * <p>Test code; single-threaded. Must not depend on the packages of the tests that use it.
 */
package io.thalweg.processor.testing;
