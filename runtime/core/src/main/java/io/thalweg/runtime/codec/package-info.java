/**
 * The codecs of types that need no generated one: the component types by themselves, and {@link
 * io.thalweg.api.MalformedRecord}.
 *
 * <p>Codecs have no state; any thread may use them. Depends on nothing but {@code io.thalweg.api}.
 */
package io.thalweg.runtime.codec;
