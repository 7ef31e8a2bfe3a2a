/**
 * Card fraud: what was seen of a card is remembered for a minute, and then forgotten by a timer.
 *
 * <p>A tiny payment is how a thief finds out whether a card works; a large one that follows within a minute is an alarm.
 * The step keeps its suspicion in two fields per card and sets an event-time timer to drop it. Cards that turn out to be
 * harmless go to a side output. All of it follows the payments' own time, so the same file gives the same alarms at any
 * speed.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.fraud;
