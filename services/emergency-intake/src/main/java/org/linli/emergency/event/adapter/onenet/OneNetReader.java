package org.linli.emergency.event.adapter.onenet;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.adapter.ThingModel;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** What devices say through OneNET. Devices are numbered {@code product:name}. */
@ApplicationScoped
class OneNetReader implements MessageReader {

    static final String SOURCE = "onenet";

    private final OneNetSecrets secrets;
    private final ThingModel model;

    OneNetReader(OneNetSecrets secrets, ThingModel model) {
        this.secrets = secrets;
        this.model = model;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Signal> read(RawMessage message) {
        String clear = secrets.clear(OneNetPush.of(message.body()).msg());
        return OneNetMessage.read(clear).stream()
                .flatMap(one -> signals(one).stream())
                .toList();
    }

    private List<Signal> signals(OneNetMessage message) {
        if (message.device().isEmpty()) {
            throw new UnreadableMessage(Fault.PART_MISSING, "the device is missing");
        }
        Signal alive = of(message, SignalKind.HEARTBEAT);
        return switch (message.form()) {
            case "notify/property" -> model.report(alive, message.params());
            case "notify/event" -> model.event(alive, firstName(message), message.params());
            case "lifeCycle" -> List.of(of(message, line("online".equals(status(message.data())))));
            case "1" -> model.report(alive, stream(message.json()));
            case "2" ->
                List.of(of(
                        message, line(Integer.valueOf(1).equals(message.json().getValue("status")))));
            default -> throw new UnreadableMessage(Fault.WRONG_CONTENT, "messages of this type are not read");
        };
    }

    private static Signal of(OneNetMessage message, SignalKind kind) {
        Signal signal = Signal.of(new Sender.OfDevice(message.device(), false), kind);
        return message.at().map(signal::at).orElse(signal);
    }

    private static String firstName(OneNetMessage message) {
        return message.params().fieldNames().stream().findFirst().orElse("event");
    }

    private static SignalKind line(boolean up) {
        return up ? SignalKind.LINK_RESTORED : SignalKind.LINK_LOST;
    }

    private static String status(JsonObject data) {
        return JsonForm.text(data, "status").orElse("");
    }

    /** A data point has one value under the name of its stream. */
    private static JsonObject stream(JsonObject json) {
        return JsonForm.text(json, "ds_id")
                .map(name -> new JsonObject().put(name, json.getValue("value")))
                .orElseGet(JsonObject::new);
    }
}
