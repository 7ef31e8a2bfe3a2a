/**
 * Configuration as people write it: where values come from, durations as text, suggestions for mistyped names.
 *
 * <p>Any thread; nothing here is on the hot path. A leaf: must not depend on any other package of Thalweg.
 */
package io.thalweg.runtime.config;
