package io.thalweg.runtime.sink;

/** A sink that knows whether each lane can have one of its own, or whether all lanes must share one. */
public interface LaneSink {

    /** False if there is but one target, for example one file: then the lanes share the first lane's object. */
    boolean onePerLane();
}
