package org.linli.emergency.incident.adapter.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.incident.application.Telephony;

/** {@link Telephony} by an address that the desk's softphone opens. */
@ApplicationScoped
class Softphone implements Telephony {

    private final EmergencyConfig config;

    Softphone(EmergencyConfig config) {
        this.config = config;
    }

    @Override
    public String clickToCall(String number, UUID leg) {
        return config.telephony()
                .clickToCall()
                .replace("{number}", URLEncoder.encode(number, StandardCharsets.UTF_8))
                .replace("{leg}", leg.toString());
    }
}
