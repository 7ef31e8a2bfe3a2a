package io.thalweg.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a client is told: what the user says, and what must be so. Not changed once a client has been made. */
final class ClientProperties {

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> fixed = new TreeSet<>();

    ClientProperties(String servers) {
        fix("bootstrap.servers", servers);
    }

    /** A value that users cannot change. */
    ClientProperties fix(String name, Object value) {
        values.put(name, value);
        fixed.add(name);
        return this;
    }

    /** A value that users may change. */
    ClientProperties preset(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * A value by the user.
     *
     * @throws IllegalArgumentException if it cannot be changed
     */
    void set(String name, String value) {
        if (fixed.contains(name)) {
            throw new IllegalArgumentException("the property " + name + " is set by Thalweg, to '" + values.get(name)
                    + "'; others than " + fixed + " may be set");
        }
        values.put(name, value);
    }

    /** The same, to be told more. */
    ClientProperties copy() {
        ClientProperties copy = new ClientProperties(servers());
        copy.values.putAll(values);
        copy.fixed.addAll(fixed);
        return copy;
    }

    /** What a consumer is told that belongs to a group: what all clients know, such as how to prove who they are. */
    Map<String, Object> ofConsumer(String group) {
        Map<String, Object> known = new HashMap<>(values);
        known.keySet().retainAll(ConsumerConfig.configNames());
        known.put("group.id", group);
        known.put("enable.auto.commit", "false");
        known.put("key.deserializer", ByteArrayDeserializer.class.getName());
        known.put("value.deserializer", ByteArrayDeserializer.class.getName());
        return known;
    }

    /** The servers, for messages. */
    String servers() {
        return String.valueOf(values.get("bootstrap.servers"));
    }

    Map<String, Object> all() {
        return Map.copyOf(values);
    }
}
