/**
 * Tables of databases as sinks of jobs.
 *
 * <p>Owns how records become parameters of a statement, and how the rows between two checkpoints are written once and only
 * once. Depends on the API of the runtime and on JDBC; the driver is the user's.
 */
package io.thalweg.jdbc;
