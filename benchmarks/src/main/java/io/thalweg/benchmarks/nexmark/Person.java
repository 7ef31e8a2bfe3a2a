package io.thalweg.benchmarks.nexmark;

/** Somebody who has registered. Its number is never 0. */
public final class Person {
    public long id;
    public String name;
    public String city;
    public String state;
}
