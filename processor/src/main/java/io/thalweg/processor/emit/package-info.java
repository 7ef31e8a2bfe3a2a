/**
 * Generated source: what its parts have in common. The emitters themselves are in the packages below.
 *
 * <p>Made from the plan. JavaPoet is used here and below, and nowhere else. Thread rule: one compilation, one thread.
 * Must not depend on {@code read}, {@code validate} or javac's model API.
 */
package io.thalweg.processor.emit;
