/**
 * Comma-separated values: the base class of generated formats and what these use. FastCSV splits records into fields;
 * cutting the input into records, so that positions are exact and a malformed record spoils no other, is done here.
 *
 * <p>A format may be shared; readers, writers, rows are used by one thread each. Must not depend on other packages of
 * the runtime than {@code codec.text}.
 */
package io.thalweg.runtime.codec.csv;
