package org.linli.registry.consent.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.consent.domain.ConsentText;
import org.linli.registry.consent.domain.Entry;
import org.linli.registry.consent.domain.Grant;
import org.linli.registry.consent.domain.Ledger;
import org.linli.registry.resident.application.SharedFiles;
import org.linli.security.Scope;

/** Records what residents agree to and that they no longer do; what holds follows from the ledger at every request. */
@ApplicationScoped
@UnitOfWork
public class KeepConsents {

    private final SharedFiles files;
    private final ConsentEntries entries;
    private final ConsentTexts texts;
    private final Clock clock;

    KeepConsents(SharedFiles files, ConsentEntries entries, ConsentTexts texts, Clock clock) {
        this.files = files;
        this.entries = entries;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A ledger with the texts that its lines name.
     *
     * @param ledger the lines
     * @param texts all texts
     */
    public record Book(Ledger ledger, List<ConsentText> texts) {
        public Book {
            texts = List.copyOf(texts);
        }
    }

    /** The ledger of a resident; refused with {@code NOT_FOUND}. */
    public Uni<Book> book(ResidentId id, Scope scope) {
        return files.require(id, scope)
                .chain(() -> entries.ledger(id))
                .chain(ledger -> texts.all().map(all -> new Book(ledger, all)));
    }

    /** Gives a consent, in place of an earlier one for the same purpose. */
    public Uni<Entry> give(ResidentId id, Grant grant, String by, Scope scope) {
        return files.lockLiving(id, scope)
                .chain(() -> texts.requireInForce(grant.purpose(), grant.textVersion(), today()))
                .chain(() -> entries.append(id, Entry.Event.GIVEN, grant, by))
                .call(() -> files.publish(id, scope));
    }

    /** Withdraws what is in force for a purpose; refused with {@code NOT_FOUND} when nothing is. */
    public Uni<Void> withdraw(ResidentId id, String purpose, String by, Scope scope) {
        return files.lock(id, scope)
                .chain(() -> entries.ledger(id))
                .map(ledger -> ledger.inForce(purpose, clock.instant()).orElseThrow(KeepConsents::nothing))
                .chain(given -> entries.append(id, Entry.Event.WITHDRAWN, given.grant(), by))
                .chain(() -> files.publish(id, scope));
    }

    /** All texts. */
    public Uni<List<ConsentText>> texts() {
        return texts.all();
    }

    /** Adds a version of a text. */
    public Uni<ConsentText> addText(String purpose, String version, LocalDate inForceFrom, String text, String by) {
        return texts.add(purpose, version, inForceFrom, text, by);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE);
    }

    private static Refusal nothing() {
        return Refusal.of(CommonError.NOT_FOUND, "no consent to this purpose is in force");
    }
}
