package org.linli.registry.unmasking.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.domain.Form;

/** Whose emergency cards are needed, at most 200 at once. */
@Schema(name = "EmergencyCardsWanted")
record CardsBody(@Schema(required = true) @Nullable List<@Nullable UUID> residents) {

    private static final int MOST = 200;

    List<ResidentId> read() {
        Form form = new Form();
        List<UUID> wanted = form.list("residents", residents, MOST);
        if (residents == null || residents.isEmpty()) {
            form.wrong("residents", "is missing");
        }
        form.refuseIfWrong();
        return wanted.stream().distinct().map(ResidentId::new).toList();
    }
}
