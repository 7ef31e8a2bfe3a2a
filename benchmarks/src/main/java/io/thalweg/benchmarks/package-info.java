/**
 * Generated jobs beside hand-written loops that do the same work on the same generator, measured in the same run.
 *
 * <p>Owns what the comparisons share: the {@link io.thalweg.benchmarks.Loop} both sides are driven by, the digest that
 * proves that they did the same work, and the table that is printed. Each package below is one family of comparisons.
 * Everything runs on one thread. Jobs are ordinary annotated jobs; only {@link io.thalweg.benchmarks.GeneratedLoop}
 * knows the engine.
 */
package io.thalweg.benchmarks;
