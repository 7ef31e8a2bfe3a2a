/**
 * The seam to the outside: time, threads, files, the environment of the process. The rest of the engine asks here and nowhere
 * else, so that a simulation can take the place of the machine.
 *
 * <p>Any thread. Must not depend on any other package of Thalweg.
 */
package io.thalweg.runtime.env;
