package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Erasure;
import org.linli.registry.resident.domain.ErasureRules;
import org.linli.security.Scope;

/** Deletes the personal data of residents for good; for everybody else they are not there any more. */
@ApplicationScoped
@UnitOfWork
public class EraseResidents {

    private final ResidentFiles files;
    private final Erasures erasures;
    private final ResidentEvents events;
    private final Clock clock;

    EraseResidents(ResidentFiles files, Erasures erasures, ResidentEvents events, Clock clock) {
        this.files = files;
        this.erasures = erasures;
        this.events = events;
        this.clock = clock;
    }

    /** Erases a resident and tells the other services that she is gone; refused while she is served. */
    public Uni<Erasure> erase(ResidentId id, Erasure.Reason reason, String legalBasis, String by, Scope scope) {
        Erasure erasure = new Erasure(id, reason, legalBasis, by, clock.instant());
        return files.lock(id, scope)
                .chain(files::of)
                .call(file -> erasures.visitsToCome(id)
                        .invoke(toCome -> ErasureRules.require(file.resident(), file.lastWords(), toCome)))
                .call(() -> erasures.erase(erasure))
                .chain(file -> events.gone(id, file.resident().version() + 1))
                .replaceWith(erasure);
    }

    /** That a resident was erased; refused with {@code NOT_FOUND}. */
    public Uni<Erasure> get(ResidentId id, Scope scope) {
        return erasures.find(id, scope)
                .map(found -> found.orElseThrow(() ->
                        Refusal.of(CommonError.NOT_FOUND, "no such resident was erased that the caller may know of")));
    }
}
