package io.thalweg.benchmarks.nexmark;

/** A result of any query; what the three words are stands with the query. */
public final class Result {
    public long first;
    public long second;
    public long third;

    /** Fills this object again. */
    public Result set(long newFirst, long newSecond, long newThird) {
        first = newFirst;
        second = newSecond;
        third = newThird;
        return this;
    }
}
