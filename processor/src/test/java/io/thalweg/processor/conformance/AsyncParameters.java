package io.thalweg.processor.conformance;

/**
 * The parameters of an async scenario.
 *
 * @param timeout in ms, 0 for none
 * @param retries how often a call is made again, after a failure or an empty answer
 * @param backoff as in {@code @Async(backoff)}
 */
record AsyncParameters(boolean ordered, int capacity, long timeout, int retries, String backoff) {

    private static final int DEFAULT_CAPACITY = 100;

    static AsyncParameters of(Parameters job) {
        Parameters retry = job.group("retry");
        return new AsyncParameters(
                ordered(job.text("mode", "ordered")),
                (int) job.number("capacity", DEFAULT_CAPACITY),
                job.number("timeout", 0),
                (int) retry.number("max_attempts", 0),
                backoff(retry));
    }

    private static boolean ordered(String mode) {
        return switch (mode) {
            case "ordered" -> true;
            case "unordered" -> false;
            default -> throw new IllegalArgumentException("mode " + mode);
        };
    }

    private static String backoff(Parameters retry) {
        return switch (retry.text("type", "none")) {
            case "none" -> "0ms";
            case "fixed", "fixed-delay", "fixed_delay" -> {
                retry.allowOnly("type", "max_attempts", "delay", "backoff");
                yield retry.number("delay", retry.number("backoff", 0)) + "ms";
            }
            case "exponential", "exponential-delay", "exponential_delay" -> {
                retry.allowOnly("type", "max_attempts", "initial", "max_delay", "multiplier");
                yield retry.number("initial", 0) + "ms*" + retry.text("multiplier") + ".."
                        + retry.number("max_delay", 0) + "ms";
            }
            default -> throw new IllegalArgumentException("retry " + retry);
        };
    }
}
