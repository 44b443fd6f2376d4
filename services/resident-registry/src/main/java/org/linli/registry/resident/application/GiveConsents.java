package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Consent;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.security.Scope;

/** Records what residents allow relatives to see, and that they no longer do. */
@ApplicationScoped
@UnitOfWork
public class GiveConsents {

    private final ResidentFiles files;
    private final Links links;

    GiveConsents(ResidentFiles files, Links links) {
        this.files = files;
        this.links = links;
    }

    /** Gives a consent, in place of an earlier one for the same relative; the same again changes nothing. */
    public Uni<ResidentFile> give(ResidentId id, @Nullable Long seen, Consent consent, String by, Scope scope) {
        return files.lock(id, scope)
                .invoke(resident -> LinkAccounts.requireSeen(seen, resident.version()))
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

    private static Refusal noConsent() {
        return Refusal.of(CommonError.NOT_FOUND, "the resident has given no consent for this account");
    }
}
