package io.thalweg.runtime.time.timer;

import java.util.Arrays;

/**
 * Timers in the order of their times, for times that are taken in ascending order: a radix heap. All timers are at or after
 * a base, the time that was taken last. A timer lies in the bucket of the highest digit, of 4 bits, in which its time
 * differs from the base; when the lowest bucket comes to its turn its least time becomes the base, and its timers go to
 * lower buckets. So a timer moves a few times, in runs, and nothing is sorted. Timers of one time leave as they came.
 *
 * <p>A bucket is a chain of chunks in one array; nothing is allocated per timer. Owned by the thread of the lane.
 */
final class TimerBuckets {

    private static final int NONE = -1;
    private static final int DIGIT_BITS = 4;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int LEVELS = Long.SIZE / DIGIT_BITS;

    /** The bucket of the timers whose time is the base, behind those of all levels. */
    private static final int DUE = LEVELS * DIGITS;

    private static final int CHUNK_TIMERS = 64;
    private static final int CHUNK_WORDS = CHUNK_TIMERS * 2;
    private static final int FIRST_CHUNKS = 4;

    // Chunks.
    private long[] words = new long[FIRST_CHUNKS * CHUNK_WORDS]; // time and hash of each timer
    private int[] following = new int[FIRST_CHUNKS]; // in the bucket, or among those that are free
    private int freeChunk = NONE;
    private int usedChunks;

    // Buckets.
    private final int[] firstChunk = new int[DUE + 1];
    private final int[] lastChunk = new int[DUE + 1];
    private final int[] inLastChunk = new int[DUE + 1];
    private final long[] leastTime = new long[DUE + 1];
    private int levelsInUse; // a bit for each
    private final int[] digitsInUse = new int[LEVELS]; // a bit for each, by level

    private long base = Long.MIN_VALUE;
    private int dueTaken; // how many of the first chunk that is due have been taken

    // The timer that was taken last.
    private long time;
    private long hash;

    private final TimerTable table;

    /** @param table has all of the timers */
    TimerBuckets(TimerTable table) {
        this.table = table;
        Arrays.fill(firstChunk, NONE);
    }

    /** The time from which on timers can be added. */
    long base() {
        return base;
    }

    /** Any time will do from here on. Only while there are no timers. */
    void restart() {
        base = Long.MIN_VALUE;
    }

    /** Adds a timer that is not before the base. */
    void add(long newTime, long newHash) {
        push(bucket(newTime), newTime, newHash);
    }

    /**
     * Takes the earliest timer out, if its time has come; then {@link #time} and {@link #hash} tell of it.
     *
     * @param upTo the time that has come
     */
    boolean take(long upTo) {
        while (firstChunk[DUE] == NONE) {
            if (levelsInUse == 0) {
                return false;
            }
            int level = Integer.numberOfTrailingZeros(levelsInUse);
            int digit = Integer.numberOfTrailingZeros(digitsInUse[level]);
            if (leastTime[level * DIGITS + digit] > upTo) {
                return false;
            }
            spread(level, digit);
        }
        if (base > upTo) {
            return false;
        }
        takeDue();
        return true;
    }

    long time() {
        return time;
    }

    long hash() {
        return hash;
    }

    /** Leaves only the timers that the table still has as set. */
    void sweep() {
        for (int bucket = 0; bucket <= DUE; bucket++) {
            int chunk = firstChunk[bucket];
            int at = bucket == DUE ? dueTaken : 0;
            int last = lastChunk[bucket];
            int inLast = inLastChunk[bucket];
            empty(bucket);
            while (chunk != NONE) {
                int end = chunk == last ? inLast : CHUNK_TIMERS;
                for (; at < end; at++) {
                    int word = chunk * CHUNK_WORDS + at * 2;
                    long itsTime = words[word];
                    long itsHash = words[word + 1];
                    if (table.keepIfLive(itsHash, itsTime)) {
                        push(bucket, itsTime, itsHash);
                    }
                }
                at = 0;
                chunk = release(chunk, last);
            }
        }
    }

    private void takeDue() {
        int chunk = firstChunk[DUE];
        int word = chunk * CHUNK_WORDS + dueTaken * 2;
        time = words[word];
        hash = words[word + 1];
        dueTaken++;
        boolean last = chunk == lastChunk[DUE];
        if (dueTaken == (last ? inLastChunk[DUE] : CHUNK_TIMERS)) {
            firstChunk[DUE] = release(chunk, lastChunk[DUE]);
            dueTaken = 0;
        }
    }

    /** Makes the least time of the lowest bucket the base, and moves its timers to lower buckets. */
    private void spread(int level, int digit) {
        int bucket = level * DIGITS + digit;
        int chunk = firstChunk[bucket];
        int last = lastChunk[bucket];
        int inLast = inLastChunk[bucket];
        base = leastTime[bucket];
        empty(bucket);
        if (chunk == last) {
            table.fetch(words, chunk * CHUNK_WORDS, inLast);
        }
        while (chunk != NONE) {
            int from = chunk * CHUNK_WORDS;
            int end = from + (chunk == last ? inLast : CHUNK_TIMERS) * 2;
            for (int word = from; word < end; word += 2) {
                long itsTime = words[word];
                push(bucket(itsTime), itsTime, words[word + 1]);
            }
            chunk = release(chunk, last);
        }
    }

    private int bucket(long ofTime) {
        long difference = ofTime ^ base;
        if (difference == 0) {
            return DUE;
        }
        int level = (Long.SIZE - 1 - Long.numberOfLeadingZeros(difference)) / DIGIT_BITS;
        long ascending = ofTime ^ Long.MIN_VALUE; // so that negative times come first
        return level * DIGITS + ((int) (ascending >>> level * DIGIT_BITS) & DIGITS - 1);
    }

    private void push(int bucket, long itsTime, long itsHash) {
        if (firstChunk[bucket] == NONE) {
            begin(bucket, itsTime);
        } else if (inLastChunk[bucket] == CHUNK_TIMERS) {
            int chunk = chunk();
            following[lastChunk[bucket]] = chunk;
            lastChunk[bucket] = chunk;
            inLastChunk[bucket] = 0;
        }
        int word = lastChunk[bucket] * CHUNK_WORDS + inLastChunk[bucket]++ * 2;
        words[word] = itsTime;
        words[word + 1] = itsHash;
        leastTime[bucket] = Math.min(leastTime[bucket], itsTime);
    }

    private void begin(int bucket, long itsTime) {
        int chunk = chunk();
        firstChunk[bucket] = chunk;
        lastChunk[bucket] = chunk;
        inLastChunk[bucket] = 0;
        leastTime[bucket] = itsTime;
        if (bucket != DUE) {
            levelsInUse |= 1 << bucket / DIGITS;
            digitsInUse[bucket / DIGITS] |= 1 << bucket % DIGITS;
        }
    }

    private void empty(int bucket) {
        firstChunk[bucket] = NONE;
        if (bucket == DUE) {
            dueTaken = 0;
            return;
        }
        int level = bucket / DIGITS;
        digitsInUse[level] &= ~(1 << bucket % DIGITS);
        if (digitsInUse[level] == 0) {
            levelsInUse &= ~(1 << level);
        }
    }

    private int chunk() {
        if (freeChunk != NONE) {
            int chunk = freeChunk;
            freeChunk = following[chunk];
            following[chunk] = NONE;
            return chunk;
        }
        if (usedChunks == following.length) {
            int more = Math.min(following.length, (Integer.MAX_VALUE - 8) / CHUNK_WORDS - following.length);
            words = Arrays.copyOf(words, words.length + more * CHUNK_WORDS);
            following = Arrays.copyOf(following, following.length + more);
        }
        following[usedChunks] = NONE;
        return usedChunks++;
    }

    /** Frees a chunk of a chain; gives the one that follows. */
    private int release(int chunk, int last) {
        int next = chunk == last ? NONE : following[chunk];
        following[chunk] = freeChunk;
        freeChunk = chunk;
        return next;
    }
}
