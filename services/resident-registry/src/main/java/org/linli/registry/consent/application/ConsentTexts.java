package org.linli.registry.consent.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.registry.consent.domain.ConsentText;

/** The texts that people sign, append-only. Needs an open unit of work. */
public interface ConsentTexts {

    /** The one purpose that is given for one relative at a time. */
    String RELATIVE_ACCESS = "RELATIVE_ACCESS";

    /** All versions, by purpose, the latest first. */
    Uni<List<ConsentText>> all();

    /** One version. */
    Uni<Optional<ConsentText>> find(String purpose, String version);

    /** Adds a version; refused when it exists or the purpose does not. */
    Uni<ConsentText> add(String purpose, String version, LocalDate inForceFrom, String text, String by);

    /** Refuses a text that nobody can have signed on a day. */
    default Uni<Void> requireInForce(String purpose, String version, LocalDate day) {
        return find(purpose, version)
                .onItem()
                .transformToUni(found ->
                        found.filter(text -> !text.inForceFrom().isAfter(day)).isPresent()
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(TextRefusals.unknown()));
    }
}
