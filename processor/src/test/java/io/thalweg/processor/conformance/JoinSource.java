package io.thalweg.processor.conformance;

/** Sources in the text of a job. */
final class JoinSource {

    private JoinSource() {}

    /** A source that leaves the watermarks to the scenario. */
    static String silent(String name, String type) {
        return """
                    static final class Silent%2$s implements WatermarkGenerator<%2$s> {
                        @Override public void onEvent(%2$s in, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    @Source @Watermark(generator = Silent%2$s.class, every = "0s")
                    StreamSource<%2$s> %1$s() {
                        return CollectionSource.of(List.of());
                    }

                """.formatted(name, type);
    }
}
