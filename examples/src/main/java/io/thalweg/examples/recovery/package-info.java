/** Recovery: a job that is killed at any moment goes on where its last checkpoint was, and writes each row once. */
package io.thalweg.examples.recovery;
