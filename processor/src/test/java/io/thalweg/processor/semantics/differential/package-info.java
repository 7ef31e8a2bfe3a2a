/**
 * Random streams through compiled jobs, compared with a slow interpreter that follows the semantics rows word by word.
 *
 * <p>Test code; single-threaded.
 */
package io.thalweg.processor.semantics.differential;
