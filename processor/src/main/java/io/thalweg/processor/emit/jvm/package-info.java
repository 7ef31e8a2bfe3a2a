/**
 * Writes the program of a job for the embedded engine.
 *
 * <p>{@code StageEmitter} puts the stage together from what one class per kind of step adds to it; {@code RecordFlow} and
 * {@code WatermarkFlow} write the calls between steps, {@code ExchangeSteps} those between lanes; {@code TableEmitter}
 * and {@code PaneEmitter} write the state. Reads the plan and the model, never javac's own objects.
 */
package io.thalweg.processor.emit.jvm;
