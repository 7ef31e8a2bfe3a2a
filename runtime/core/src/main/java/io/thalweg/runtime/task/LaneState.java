package io.thalweg.runtime.task;

/**
 * What a lane without work says when it is asked.
 *
 * @param pending whether it has work that it cannot get on with: output that is not sent, pages that are not read, calls
 *     that are not answered
 * @param text for a person to read
 */
public record LaneState(boolean pending, String text) {}
