/** What checkpoints cost a lane that has millions of keys: records per second, and pauses. */
package io.thalweg.benchmarks.checkpoints;
