/**
 * JSON, one value a line: the base class of generated formats and what these use, over the streaming parser and
 * generator of Jackson.
 *
 * <p>A format may be shared; readers and writers are used by one thread each. Must not depend on other packages of the
 * runtime than {@code codec.text}.
 */
package io.thalweg.runtime.codec.json;
