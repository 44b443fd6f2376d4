package org.linli.emergency.event.adapter.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;

/** A signal in our own form; the device is the one of the topic, whatever the body says. */
@ApplicationScoped
class MqttReader implements MessageReader {

    static final String SOURCE = "mqtt";

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Signal> read(RawMessage message) {
        return List.of(JsonForm.signal(message.device(), JsonForm.object(message.body())));
    }
}
