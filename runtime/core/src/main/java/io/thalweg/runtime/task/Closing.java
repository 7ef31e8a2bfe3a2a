package io.thalweg.runtime.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what a stage holds. Thread of the lane. */
public final class Closing {

    private static final Logger LOGGER = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    /** Closes everything, also if something cannot be closed; such an error is logged, since the run is over. */
    public static void closeAll(AutoCloseable... resources) {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                LOGGER.warn("could not close {}: {}", resource.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
