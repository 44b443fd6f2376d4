package org.linli.emergency;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.linli.testkit.parts.Ports;

/** A port at which a test lets an MQTT broker come and go. */
public final class MqttBrokerPort implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "linli.test.mqtt.port";

    @Override
    public Map<String, String> start() {
        System.setProperty(PORT, String.valueOf(Ports.free()));
        return Map.of("linli.emergency.mqtt.broker", "localhost:" + number());
    }

    @Override
    public void stop() {
        System.clearProperty(PORT);
    }

    static int number() {
        return Integer.getInteger(PORT, 0);
    }
}
