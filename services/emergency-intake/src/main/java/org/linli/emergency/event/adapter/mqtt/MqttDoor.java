package org.linli.emergency.event.adapter.mqtt;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mqtt.messages.MqttPublishMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.device.application.DeviceNews;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.IntakeDoor;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;

/**
 * What becomes of a message: heartbeats are passed on, unless they are old ones that the broker has retained; everything else
 * is stored. Of what is longer than any signal can be the beginning is.
 */
@ApplicationScoped
class MqttDoor {

    private static final int MOST_BYTES = 1 << 20;

    private final IntakeDoor intake;
    private final Topic topic;
    private final Clock clock;

    MqttDoor(IntakeDoor intake, EmergencyConfig config, Clock clock) {
        this.intake = intake;
        this.topic = new Topic(config.mqtt().topic());
        this.clock = clock;
    }

    /** Takes a message; a failure means that it is not safe and must not be acknowledged. */
    Uni<Void> take(MqttPublishMessage message) {
        Buffer payload = message.payload();
        Body body = Body.of(payload.getBytes(0, Math.min(payload.length(), MOST_BYTES)));
        JsonObject json = JsonForm.objectOrEmpty(body);
        String device = topic.device(message.topicName());
        if (JsonForm.text(json, "kind")
                .filter(SignalKind.HEARTBEAT.name()::equals)
                .isPresent()) {
            if (!message.isRetain()) {
                intake.alive(new DeviceNews(
                        MqttReader.SOURCE, device, SignalKind.HEARTBEAT, clock.instant(), JsonForm.battery(json)));
            }
            return Uni.createFrom().voidItem();
        }
        return intake.receive(new RawMessage(
                        MqttReader.SOURCE,
                        device,
                        identity(json, message.isRetain()),
                        "application/json",
                        body,
                        Optional.empty(),
                        clock.instant()))
                .replaceWithVoid();
    }

    /** A retained message comes again with every connection, without anybody having pressed. */
    private static Identity identity(JsonObject json, boolean retained) {
        return JsonForm.text(json, "messageId")
                .<Identity>map(Identity.KeyedContent::new)
                .orElseGet(
                        () -> retained || JsonForm.instant(json, "occurredAt").isPresent()
                                ? new Identity.TimedContent()
                                : new Identity.Content());
    }
}
