package org.linli.registry.unmasking.adapter.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.registry.resident.application.EmergencyCard;

/** Cards of those asked for; who is not among them is not there, or died. */
@Schema(name = "EmergencyCards")
record CardsView(List<EmergencyCard> items) {

    CardsView {
        items = List.copyOf(items);
    }
}
