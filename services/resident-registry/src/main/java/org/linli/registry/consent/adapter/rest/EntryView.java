package org.linli.registry.consent.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Masking;
import org.linli.registry.consent.domain.ConsentText;
import org.linli.registry.consent.domain.Entry;
import org.linli.registry.consent.domain.Ledger;
import org.linli.registry.consent.domain.Signer;

/** A line of the ledger, the signer masked. */
@Schema(name = "ConsentEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        UUID id,
        String purpose,
        Entry.Event event,
        Ledger.@Nullable State state,
        Entry.@Nullable Relative relative,
        @Nullable Instant until,
        String textVersion,
        @Nullable String textSha256,
        String channel,
        Signer.Kind signer,
        String signerName,
        Instant recordedAt) {

    static EntryView of(Entry entry, Ledger ledger, List<ConsentText> texts, Instant now) {
        return of(
                entry,
                ledger.state(entry, now),
                texts.stream()
                        .filter(text -> text.purpose().equals(entry.grant().purpose())
                                && text.version().equals(entry.grant().textVersion()))
                        .map(ConsentText::sha256)
                        .findFirst()
                        .orElse(null));
    }

    static EntryView given(Entry entry) {
        return of(entry, Ledger.State.IN_FORCE, null);
    }

    private static EntryView of(Entry entry, Ledger.State state, @Nullable String textSha256) {
        return new EntryView(
                entry.id(),
                entry.grant().purpose(),
                entry.event(),
                state,
                entry.relative(),
                entry.grant().until(),
                entry.grant().textVersion(),
                textSha256,
                entry.grant().channel(),
                entry.grant().signer().kind(),
                Masking.name(entry.grant().signer().name()),
                entry.recordedAt());
    }
}
