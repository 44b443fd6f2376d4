package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.consent.application.ConsentTexts;
import org.linli.registry.resident.domain.Consent;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.security.Scope;

/** Records what residents allow relatives to see, and that they no longer do. */
@ApplicationScoped
@UnitOfWork
public class GiveConsents {

    private final ResidentFiles files;
    private final Links links;
    private final ConsentTexts texts;
    private final Clock clock;

    GiveConsents(ResidentFiles files, Links links, ConsentTexts texts, Clock clock) {
        this.files = files;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /** Gives a consent, in place of an earlier one for the same relative; the same again changes nothing. */
    public Uni<ResidentFile> give(ResidentId id, @Nullable Long seen, Consent consent, String by, Scope scope) {
        return files.lockLiving(id, scope)
                .invoke(resident -> LinkAccounts.requireSeen(seen, resident.version()))
                .call(() -> texts.requireInForce(ConsentTexts.RELATIVE_ACCESS, consent.textVersion(), today()))
                .chain(files::of)
                .chain(file -> file.consents().contains(consent)
                        ? Uni.createFrom().item(file)
                        : links.given(id, consent, by).chain(() -> files.record(file.resident())));
    }

    /** Withdraws a consent; refused when none is given. */
    public Uni<ResidentFile> withdraw(ResidentId id, @Nullable Long seen, String subject, String by, Scope scope) {
        return files.lock(id, scope)
                .invoke(resident -> LinkAccounts.requireSeen(seen, resident.version()))
                .call(() -> links.lastConsent(id, subject)
                        .map(last -> last.orElseThrow(GiveConsents::noConsent))
                        .chain(last -> links.withdrawn(id, last, by)))
                .chain(files::record);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE);
    }

    private static Refusal noConsent() {
        return Refusal.of(CommonError.NOT_FOUND, "the resident has given no consent for this account");
    }
}
