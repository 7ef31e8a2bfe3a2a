package io.thalweg.runtime.codec.text;

import java.time.Instant;
import java.time.Month;
import java.time.Year;

/** Reads the usual form of ISO-8601 instants, {@code 2001-01-01T01:24:00Z}, without the cost of a general parser. */
public final class InstantText {

    /** The most characters that such a text has. */
    public static final int LONGEST = 30;

    private static final int SECONDS_END = 19;
    private static final int SHORTEST = SECONDS_END + 1;

    private InstantText() {}

    /**
     * Reads an instant of four-digit year, in UTC, with at most nine digits of a second's fraction.
     *
     * @return null if the text is something else, which may still be an instant to {@link Instant#parse}
     */
    public static Instant parse(byte[] text, int from, int length) {
        if (length < SHORTEST || length > LONGEST || !hasShape(text, from, length)) {
            return null;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        int second = secondOfDay(text, from + 11);
        int nano = nano(text, from + SECONDS_END, from + length - 1);
        if (second < 0 || nano < 0 || !isDate(year, month, day)) {
            return null;
        }
        return Instant.ofEpochSecond(epochDay(year, month, day) * 86_400L + second, nano);
    }

    private static boolean hasShape(byte[] text, int from, int length) {
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 10] == 'T'
                && text[from + 13] == ':'
                && text[from + 16] == ':'
                && text[from + length - 1] == 'Z';
    }

    private static int secondOfDay(byte[] text, int from) {
        int hour = digits(text, from, 2);
        int minute = digits(text, from + 3, 2);
        int second = digits(text, from + 6, 2);
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return valid ? (hour * 60 + minute) * 60 + second : -1;
    }

    private static int nano(byte[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        int count = to - from - 1;
        int nano = text[from] == '.' && count > 0 ? digits(text, from + 1, count) : -1;
        for (int i = count; i < 9 && nano >= 0; i++) {
            nano *= 10;
        }
        return nano;
    }

    /** The number that some digits make, -1 if one is none. */
    private static int digits(byte[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isDate(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= Month.of(month).length(Year.isLeap(year));
    }

    /** Days since 1970-01-01; months are counted from March so that the leap day comes last. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int era = Math.floorDiv(marchYear, 400);
        int yearOfEra = marchYear - era * 400;
        int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
