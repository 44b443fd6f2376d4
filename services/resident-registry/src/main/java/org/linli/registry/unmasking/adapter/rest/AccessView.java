package org.linli.registry.unmasking.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.unmasking.domain.AccessEntry;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.Verdict;

/** A line of the access log. */
@Schema(name = "AccessEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessView(
        UUID id,
        Instant at,
        String subject,
        String username,
        List<String> roles,
        Purpose purpose,
        List<String> fields,
        Verdict result,
        @Nullable String ip,
        @Nullable String note) {

    static AccessView of(AccessEntry entry) {
        return new AccessView(
                entry.id(),
                entry.at(),
                entry.request().viewer().subject(),
                entry.request().viewer().username(),
                entry.request().viewer().roles().stream().sorted().toList(),
                entry.request().purpose(),
                entry.request().fields().stream()
                        .sorted()
                        .map(PersonalField::text)
                        .toList(),
                entry.verdict(),
                entry.request().viewer().ip(),
                entry.request().note());
    }
}
