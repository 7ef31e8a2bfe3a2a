/**
 * What the text formats share: input cut into records at exact byte positions, strings without repeated allocation,
 * dates, and wording of errors.
 *
 * <p>Each object is used by one thread. Must not depend on any other package of the runtime.
 */
package io.thalweg.runtime.codec.text;
