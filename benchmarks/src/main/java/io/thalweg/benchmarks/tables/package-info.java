/**
 * Tables of keyed state by themselves: how long a lane stands still while one grows, beside a plain doubling table. Each
 * table is owned by one thread.
 */
package io.thalweg.benchmarks.tables;
