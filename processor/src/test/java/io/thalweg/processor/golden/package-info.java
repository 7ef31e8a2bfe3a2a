/**
 * The text that the compiler writes for the golden jobs, compared with files that stand in {@code
 * src/test/resources/goldens}.
 *
 * <p>Test code; the cache of compilations may be used by any thread. Must not depend on other packages of tests than
 * {@code testing}.
 */
package io.thalweg.processor.golden;
