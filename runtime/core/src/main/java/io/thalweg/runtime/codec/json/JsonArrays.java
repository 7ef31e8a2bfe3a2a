package io.thalweg.runtime.codec.json;

import java.io.IOException;
import java.util.Arrays;

/** Reads arrays of primitive values, at which a reader stands. They grow as elements come, so the line bounds them. */
final class JsonArrays {

    private static final int INITIAL_LENGTH = 8;

    private JsonArrays() {}

    static boolean[] booleans(JsonReader in) throws IOException {
        boolean[] values = new boolean[INITIAL_LENGTH];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            values = count < values.length ? values : Arrays.copyOf(values, count * 2);
            values[count++] = in.readBoolean();
        }
        return Arrays.copyOf(values, count);
    }

    static short[] shorts(JsonReader in) throws IOException {
        short[] values = new short[INITIAL_LENGTH];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            values = count < values.length ? values : Arrays.copyOf(values, count * 2);
            values[count++] = in.readShort();
        }
        return Arrays.copyOf(values, count);
    }

    static int[] ints(JsonReader in) throws IOException {
        int[] values = new int[INITIAL_LENGTH];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            values = count < values.length ? values : Arrays.copyOf(values, count * 2);
            values[count++] = in.readInt();
        }
        return Arrays.copyOf(values, count);
    }

    static long[] longs(JsonReader in) throws IOException {
        long[] values = new long[INITIAL_LENGTH];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            values = count < values.length ? values : Arrays.copyOf(values, count * 2);
            values[count++] = in.readLong();
        }
        return Arrays.copyOf(values, count);
    }

    static float[] floats(JsonReader in) throws IOException {
        float[] values = new float[INITIAL_LENGTH];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            values = count < values.length ? values : Arrays.copyOf(values, count * 2);
            values[count++] = in.readFloat();
        }
        return Arrays.copyOf(values, count);
    }

    static double[] doubles(JsonReader in) throws IOException {
        double[] values = new double[INITIAL_LENGTH];
        int count = 0;
        in.beginArray();
        while (in.nextElement()) {
            values = count < values.length ? values : Arrays.copyOf(values, count * 2);
            values[count++] = in.readDouble();
        }
        return Arrays.copyOf(values, count);
    }
}
