/**
 * The annotations with which a user writes a Thalweg job, and the enums that their members take.
 *
 * <p>Owns the vocabulary and nothing else: no behaviour, no dependency. The processor reads these annotations by
 * name while javac runs; nothing reads them at run time. No annotation shares its simple name with a type of {@code
 * java.lang}, {@code java.util}, {@code java.time} or {@code io.thalweg.api}, so that star imports of all of them stay
 * unambiguous.
 */
package io.thalweg.annotations;
