package io.thalweg.runtime.codec;

/** Copies of arrays, null of null. Used by generated codecs. Any thread. */
public final class Copies {

    private Copies() {}

    /** A copy. */
    public static boolean[] of(boolean[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static byte[] of(byte[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static short[] of(short[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static char[] of(char[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static int[] of(int[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static long[] of(long[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static float[] of(float[] values) {
        return values == null ? null : values.clone();
    }

    /** A copy. */
    public static double[] of(double[] values) {
        return values == null ? null : values.clone();
    }
}
