/**
 * Deterministic tests of jobs: the caller's thread runs everything, and time passes only when the test says so.
 *
 * <p>Thread rule: all of it belongs to the thread of the test. It must not depend on a test framework, so that it
 * serves any of them.
 */
package io.thalweg.testkit;
