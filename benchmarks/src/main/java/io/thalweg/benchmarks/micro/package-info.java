/**
 * The parts of a generated job one by one, each beside the best simple thing that one would write in its place: a page between
 * lanes, the table of a keyed step, the slices of a window that fires, a codec, watermarks. What the compiler makes of {@link
 * io.thalweg.benchmarks.micro.Readings} is what is measured. One thread. Depends on the engine and on nothing else here but
 * random numbers.
 */
package io.thalweg.benchmarks.micro;
