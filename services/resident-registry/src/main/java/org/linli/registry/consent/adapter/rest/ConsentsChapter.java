package org.linli.registry.consent.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.linli.kernel.ResidentId;
import org.linli.registry.consent.application.KeepConsents;
import org.linli.registry.unmasking.application.Chapter;
import org.linli.security.Scope;

/** Everything a resident gave and withdrew, in an export; agents stay masked, they are somebody else. */
@ApplicationScoped
class ConsentsChapter implements Chapter {

    private final KeepConsents keep;
    private final Clock clock;

    ConsentsChapter(KeepConsents keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Uni<List<EntryView>> about(ResidentId resident, Scope scope) {
        return keep.book(resident, scope)
                .map(book -> book.ledger().entries().stream()
                        .map(entry -> EntryView.of(entry, book.ledger(), book.texts(), clock.instant()))
                        .toList());
    }
}
