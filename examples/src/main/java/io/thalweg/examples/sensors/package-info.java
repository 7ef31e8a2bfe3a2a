/**
 * Alerts from sensors: input that is broken in three ways, each of which stays visible.
 *
 * <p>Lines that are no readings at all are the stream {@code readings.malformed}. Readings that no sensor can have
 * measured go to a side output of the transform that checks them. Readings that come too late are {@code
 * PerMinute.late}. All three end in sinks of their own, and the alerts stay clean. The events are mutable classes with
 * primitive fields, which travel without being allocated: the source fills one object, the transform another.
 *
 * <p>Everything runs on the thread of the lane. Depends on Thalweg's annotations and API only.
 */
package io.thalweg.examples.sensors;
