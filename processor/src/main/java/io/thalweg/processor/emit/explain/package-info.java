/**
 * Writes the plan of a job for people: as text and as a Mermaid flow chart.
 *
 * <p>Reads the plan and the model only. What it says about layout comes from the same classes that the emitters use.
 */
package io.thalweg.processor.emit.explain;
