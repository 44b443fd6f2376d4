package org.linli.emergency.event.adapter.scaip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;

/** A SCAIP request: one signal of the unit {@code cid}, with {@code dty/stc} and the place in the home as its code. */
@ApplicationScoped
class ScaipReader implements MessageReader {

    static final String SOURCE = "scaip";

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Signal> read(RawMessage message) {
        ScaipRequest request = ScaipRequest.read(message.body());
        Sender sender = new Sender.OfDevice(request.unit(), request.voice());
        Signal signal = Signal.of(sender, ScaipCodes.kind(request)).coded(code(request));
        return List.of(ScaipPosition.of(request, message.receivedAt())
                .map(signal::from)
                .orElse(signal));
    }

    private static String code(ScaipRequest request) {
        String place = request.code("lco");
        return request.code("dty") + "/" + request.code("stc") + (place.isEmpty() ? "" : "@" + place.substring(1));
    }
}
