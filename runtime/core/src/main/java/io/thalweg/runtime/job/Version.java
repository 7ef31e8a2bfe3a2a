package io.thalweg.runtime.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the engine. */
final class Version {

    private static final String DESCRIPTION = "/META-INF/maven/io.thalweg/thalweg-runtime/pom.properties";

    private Version() {}

    /** As in the jar's description; {@code "(not packaged)"} for classes outside of a jar. */
    static String text() {
        try (InputStream in = Version.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                return "(not packaged)";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "(unknown)");
        } catch (IOException e) {
            return "(unknown)";
        }
    }
}
