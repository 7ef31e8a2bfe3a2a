package io.thalweg.processor.model;

import java.util.Optional;

/**
 * A {@code @Watermark}.
 *
 * @param lag bounded out-of-orderness
 * @param perRecord whether {@code every = "record"}
 * @param every interval of periodic emission, in use unless {@code perRecord}; 0 ms is never
 * @param idleAfter when a silent source counts as idle
 * @param generator own generator class
 * @param group alignment group, empty if there is none
 * @param maxDrift how far splits may drift apart, empty if not stated
 */
public record WatermarkModel(
        DurationText lag,
        boolean perRecord,
        DurationText every,
        Optional<DurationText> idleAfter,
        Optional<TypeRef> generator,
        String group,
        Optional<DurationText> maxDrift,
        Origin origin) {

    /** Without alignment. */
    public WatermarkModel(
            DurationText lag,
            boolean perRecord,
            DurationText every,
            Optional<DurationText> idleAfter,
            Optional<TypeRef> generator,
            Origin origin) {
        this(lag, perRecord, every, idleAfter, generator, "", Optional.empty(), origin);
    }
}
