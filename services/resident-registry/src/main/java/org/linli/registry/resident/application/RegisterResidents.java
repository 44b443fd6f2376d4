package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Opens residents' files and keeps what they state. */
@ApplicationScoped
@UnitOfWork
public class RegisterResidents {

    private final Residents residents;
    private final ResidentFiles files;
    private final ResidentEvents events;
    private final Ids ids;

    RegisterResidents(Residents residents, ResidentFiles files, ResidentEvents events, Ids ids) {
        this.residents = residents;
        this.files = files;
        this.events = events;
        this.ids = ids;
    }

    /** Opens a file; refused when the division lies outside the registrar's area or the identity number is taken. */
    public Uni<ResidentFile> register(Particulars particulars, Scope scope) {
        refuseOutside(particulars, scope);
        return residents
                .findings(particulars, null, scope)
                .invoke(findings -> findings.refuseIfWrong())
                .chain(() -> residents.add(Resident.registered(new ResidentId(ids.next()), particulars)))
                .map(ResidentFile::unshared)
                .call(file -> events.publish(List.of(file)));
    }

    /** Replaces the particulars of a file that the registrar saw at version {@code seen}. */
    public Uni<ResidentFile> replace(ResidentId id, long seen, Particulars particulars, Scope scope) {
        refuseOutside(particulars, scope);
        return files.lock(id, scope)
                .invoke(resident -> Versions.require(seen, resident.version()))
                .call(() -> residents.findings(particulars, id, scope).invoke(findings -> findings.refuseIfWrong()))
                .chain(resident -> files.record(resident.amended(particulars)));
    }

    /** Says that a resident moved away, died, or is back; the file was seen at version {@code seen}. */
    public Uni<ResidentFile> turn(ResidentId id, long seen, ResidentStatus status, Scope scope) {
        return files.lock(id, scope)
                .invoke(resident -> Versions.require(seen, resident.version()))
                .chain(resident -> files.record(resident.turned(status)));
    }

    private static void refuseOutside(Particulars particulars, Scope scope) {
        String division = particulars.address().division().value();
        if (!(scope instanceof Scope.Area area && division.startsWith(area.divisionPrefix()))) {
            throw Refusal.of(CommonError.NOT_ALLOWED, "the division lies outside the caller's area");
        }
    }
}
