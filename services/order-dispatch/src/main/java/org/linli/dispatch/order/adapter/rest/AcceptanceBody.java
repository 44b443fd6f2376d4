package org.linli.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CaregiverId;

/** A provider's yes: the crew (nobody at a facility), and when the visit begins; without it, as early as possible. */
public record AcceptanceBody(
        @Nullable @Size(max = 6, message = "names at most six caregivers")
        List<@Valid Member> crew,

        @Nullable Instant plannedStart) {

    /** One crew member. */
    public record Member(@NotNull(message = "is required") UUID caregiverId) {}

    List<CaregiverId> members() {
        return Given.list(crew).stream()
                .map(member -> new CaregiverId(member.caregiverId()))
                .toList();
    }
}
