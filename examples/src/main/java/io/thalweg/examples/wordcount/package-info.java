/**
 * How often has each word of a text come so far: the smallest job with state.
 *
 * <p>Shows a transform that makes any number of records of one, and a keyed step without a window: its field is state
 * per word, and it answers each word at once with the new count, so the last line about a word is its total.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.wordcount;
