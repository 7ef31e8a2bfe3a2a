package io.thalweg.examples.recovery;

import io.thalweg.annotations.EventTime;

/** What a meter reports. */
record Reading(@EventTime long time, int meter, long watts) {

    static final int METERS = 500;

    private static final long MILLIS_PER_READING = 25;
    private static final int DISORDER_MILLIS = 2_000;

    /** The reading of a number, the same in every run: a source can be read again from any of them. */
    static Reading of(long number) {
        long mixed = (number + 1) * 0x9E37_79B9_7F4A_7C15L;
        int random = (int) (mixed >>> 33);
        long time = number * MILLIS_PER_READING - random % DISORDER_MILLIS;
        return new Reading(time, random / DISORDER_MILLIS % METERS, random % 3_000);
    }
}
