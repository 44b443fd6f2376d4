package org.linli.emergency;

import org.junit.jupiter.api.Test;
import org.linli.emergency.event.adapter.ctwing.CtWingResource;
import org.linli.emergency.event.adapter.mqtt.MqttSession;
import org.linli.emergency.event.adapter.onenet.OneNetResource;
import org.linli.emergency.event.adapter.scaip.ScaipResource;
import org.linli.emergency.event.adapter.watch.WatchConnection;
import org.linli.emergency.event.adapter.webhook.WebhookResource;
import org.linli.emergency.incident.adapter.rest.TelephonyResource;
import org.linli.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    private static final String OPEN = "open-doors-are-listed";

    @Test
    void theServiceKeepsToTheArchitecture() {
        ArchitectureRules.forService("org.linli.emergency")
                .allowing(OPEN, CtWingResource.class, "CTWing signs nothing; the secret is in the address it calls")
                .allowing(OPEN, OneNetResource.class, "OneNET signs what it pushes")
                .allowing(OPEN, ScaipResource.class, "the SIP gateway signs what it hands on")
                .allowing(OPEN, TelephonyResource.class, "softphones sign what they say of a call")
                .allowing(OPEN, WebhookResource.class, "device clouds sign what they send")
                .allowing("no-waiting", WatchConnection.class, "what comes over TCP has nobody else who subscribes")
                .allowing("no-waiting", MqttSession.class, "what a broker sends has nobody else who subscribes")
                .check();
    }
}
