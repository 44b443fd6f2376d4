package org.linli.emergency.event.adapter.ctwing;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.adapter.ThingModel;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** What NB-IoT buttons, smoke and gas alarms say through CTWing. Devices are numbered as CTWing's {@code deviceId}. */
@ApplicationScoped
class CtWingReader implements MessageReader {

    static final String SOURCE = "ctwing";
    private static final Set<String> OPAQUE = Set.of("APPdata");

    private final ThingModel model;

    CtWingReader(ThingModel model) {
        this.model = model;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Signal> read(RawMessage message) {
        JsonObject json = JsonForm.object(message.body());
        Signal alive = of(json, SignalKind.HEARTBEAT);
        return switch (JsonForm.text(json, "messageType").orElse("")) {
            case "dataReport" -> model.report(alive, payload(json));
            case "eventReport" -> model.event(alive, name(json), values(json, "eventContent"));
            case "deviceOnlineOfflineReport" -> List.of(of(json, line(json)));
            case "" -> throw new UnreadableMessage(Fault.PART_MISSING, "the member messageType is missing");
            default -> throw new UnreadableMessage(Fault.WRONG_CONTENT, "messages of this type are not read");
        };
    }

    /** The device of a push; empty when it names none. */
    static String device(JsonObject json) {
        return JsonForm.text(json, "deviceId")
                .or(() -> JsonForm.text(json, "IMEI"))
                .orElse("");
    }

    private static Signal of(JsonObject json, SignalKind kind) {
        String device = device(json);
        if (device.isEmpty()) {
            throw new UnreadableMessage(Fault.PART_MISSING, "the member deviceId is missing");
        }
        Signal signal = Signal.of(new Sender.OfDevice(device, false), kind);
        return JsonForm.millis(json, "timestamp").map(signal::at).orElse(signal);
    }

    /** What only the product can read might be a call: operators see it. */
    private static JsonObject payload(JsonObject json) {
        JsonObject values = values(json, "payload");
        if (values.isEmpty() || OPAQUE.containsAll(values.fieldNames())) {
            throw new UnreadableMessage(Fault.WRONG_CONTENT, "the payload is in a form of its product");
        }
        return values;
    }

    /** Values by name, which may lie one level deeper beside the name of their service. */
    private static JsonObject values(JsonObject json, String member) {
        JsonObject values = JsonForm.part(json, member);
        return values.getValue("serviceData") instanceof JsonObject inner ? inner : values;
    }

    private static String name(JsonObject json) {
        return JsonForm.text(json, "serviceId")
                .or(() -> Optional.ofNullable(json.getValue("serviceId")).map(Object::toString))
                .filter(id -> !id.isBlank())
                .orElse("event");
    }

    /** {@code eventType} 1 is online, 0 offline. */
    private static SignalKind line(JsonObject json) {
        return "0".equals(String.valueOf(json.getValue("eventType"))) ? SignalKind.LINK_LOST : SignalKind.LINK_RESTORED;
    }
}
