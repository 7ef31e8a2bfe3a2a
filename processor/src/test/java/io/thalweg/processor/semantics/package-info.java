/**
 * What jobs mean: the rows of the semantics table (E: event time, W: windows), each shown by a compiled job.
 *
 * <p>Test code; single-threaded. A row is cited in the name of the test, as in "W5".
 */
package io.thalweg.processor.semantics;
