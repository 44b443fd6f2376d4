package org.linli.testkit;

import org.linli.testkit.parts.CannotStart;

/** A part that a test can ask for. */
public enum TestPart {
    POSTGRES,
    KAFKA,
    REDIS,
    MQTT,
    KEYCLOAK;

    private String property() {
        return "linli.testkit." + name();
    }

    boolean runs() {
        return System.getProperty(property()) != null;
    }

    /** Where the part of this test JVM listens: host and port, or the base URL of Redis and Keycloak. */
    public String address() {
        String address = System.getProperty(property());
        if (address == null) {
            throw new CannotStart(
                    "%s was not started for this test. Maybe add it to the parts of LinliParts.".formatted(this));
        }
        return address;
    }

    void runsAt(String address) {
        System.setProperty(property(), address);
    }
}
