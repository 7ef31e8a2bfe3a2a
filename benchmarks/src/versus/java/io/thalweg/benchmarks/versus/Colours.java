package io.thalweg.benchmarks.versus;

/** One colour for each engine, the paler one for two lanes. */
final class Colours {

    private Colours() {}

    static String of(Subject subject) {
        boolean pale = subject.parallelism() > 1;
        return switch (subject.engine()) {
            case MACHINE -> "#b0b0b0";
            case HAND -> "#444444";
            case THALWEG -> pale ? "#63b3ed" : "#2b6cb0";
            case FLINK -> pale ? "#f6ad55" : "#c05621";
            case JET -> pale ? "#9ae6b4" : "#2f855a";
        };
    }
}
