package org.linli.emergency.event.adapter.onenet;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** One message of one device, in the form of thing models ({@code messageType}) or of data streams ({@code type}). */
record OneNetMessage(JsonObject json) {

    /** What the text of a push holds: a message, or a batch of them. */
    static List<OneNetMessage> read(String clear) {
        try {
            return clear.stripLeading().startsWith("[")
                    ? new JsonArray(clear)
                            .stream()
                                    .filter(JsonObject.class::isInstance)
                                    .map(one -> new OneNetMessage((JsonObject) one))
                                    .toList()
                    : List.of(new OneNetMessage(JsonForm.object(Body.of(clear))));
        } catch (DecodeException e) {
            throw new UnreadableMessage(Fault.INVALID_FORM, "the message is not JSON");
        }
    }

    /** Product and name, since a name is unique within its product only; the number where devices have no names. */
    String device() {
        Optional<String> name = JsonForm.text(json, "deviceName");
        String product = JsonForm.text(json, "productId").map(id -> id + ":").orElse("");
        return name.map(text -> product + text)
                .or(() -> Optional.ofNullable(json.getValue("dev_id")).map(Object::toString))
                .orElse("");
    }

    /** {@code notify/property}, {@code notify/event}, {@code lifeCycle}, or the number of a data stream's message. */
    String form() {
        String type = JsonForm.text(json, "messageType")
                .orElseGet(() -> json.getValue("type") instanceof Number number ? number.toString() : "");
        return JsonForm.text(json, "notifyType").map(of -> type + "/" + of).orElse(type);
    }

    JsonObject data() {
        return JsonForm.part(json, "data");
    }

    /** Values by name; a value may come wrapped with its time. */
    JsonObject params() {
        JsonObject params = JsonForm.part(data(), "params");
        JsonObject values = new JsonObject();
        params.fieldNames().forEach(name -> values.put(name, unwrapped(params.getValue(name))));
        return values;
    }

    private static Object unwrapped(Object value) {
        return value instanceof JsonObject wrapped && wrapped.containsKey("value") ? wrapped.getValue("value") : value;
    }

    /** When it happened, as far as the message says so. */
    Optional<Instant> at() {
        JsonObject params = JsonForm.part(data(), "params");
        Stream<Optional<Instant>> times =
                params.fieldNames().stream().map(name -> JsonForm.millis(JsonForm.part(params, name), "time"));
        return times.flatMap(Optional::stream)
                .findFirst()
                .or(() -> JsonForm.millis(data(), "time"))
                .or(() -> JsonForm.millis(json, "timestamp"))
                .or(() -> JsonForm.millis(json, "at"));
    }
}
