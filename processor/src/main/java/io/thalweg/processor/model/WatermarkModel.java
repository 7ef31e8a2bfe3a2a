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
 */
public record WatermarkModel(
        DurationText lag,
        boolean perRecord,
        DurationText every,
        Optional<DurationText> idleAfter,
        Optional<TypeRef> generator,
        Origin origin) {}
