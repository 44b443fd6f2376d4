package org.linli.emergency.event.adapter.form;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;
import org.linli.kernel.InvalidValueException;
import org.linli.kernel.PhoneNumber;

/** A call on the hotline, as the operator who took it wrote it down. */
@ApplicationScoped
class HotlineReader implements MessageReader {

    @Override
    public String source() {
        return "hotline";
    }

    @Override
    public List<Signal> read(RawMessage message) {
        JsonObject body = JsonForm.object(message.body());
        try {
            PhoneNumber number = PhoneNumber.parse(JsonForm.text(body, "phone").orElse(""));
            return List.of(Signal.of(new Sender.OfPhone(number, JsonForm.resident(body)), SignalKind.HOTLINE));
        } catch (InvalidValueException e) {
            throw new UnreadableMessage(Fault.WRONG_CONTENT, "the telephone number is none");
        }
    }
}
