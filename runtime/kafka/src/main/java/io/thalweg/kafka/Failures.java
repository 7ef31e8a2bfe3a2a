package io.thalweg.kafka;

import java.io.IOException;
import org.apache.kafka.common.KafkaException;

/** What clients of Kafka fail with, told as what the job wanted of which topic. Any thread. */
final class Failures {

    private Failures() {}

    static IOException of(String topic, ClientProperties properties, String doing, KafkaException e) {
        return of(topic, properties, doing, reason(e), e);
    }

    static IOException of(String topic, ClientProperties properties, String doing, String reason, Throwable cause) {
        return new IOException("topic " + topic + " at " + properties.servers() + ", " + doing + ": " + reason, cause);
    }

    /** The cause says which property or which message. */
    private static String reason(Throwable e) {
        return e.getCause() == null ? e.getMessage() : e.getMessage() + ": " + reason(e.getCause());
    }
}
