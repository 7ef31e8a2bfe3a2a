package io.thalweg.benchmarks.nexmark;

/** An auction that a person has opened. Its number is never 0. */
public final class Auction {
    public long id;
    public long seller;
    public long category;
}
