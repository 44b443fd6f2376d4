package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.security.Scope;

/** Finds residents within a scope. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ReadResidents {

    private final Residents residents;
    private final Searches searches;
    private final ResidentFiles files;

    ReadResidents(Residents residents, Searches searches, ResidentFiles files) {
        this.residents = residents;
        this.searches = searches;
        this.files = files;
    }

    /** One file; refused with {@code NOT_FOUND}. */
    public Uni<ResidentFile> get(ResidentId id, Scope scope) {
        return files.find(id, scope).chain(files::of);
    }

    /** Part of the list. */
    public Uni<List<Resident>> list(
            Scope scope, @Nullable DivisionCode within, Residents.@Nullable Place after, int limit) {
        return residents.list(scope, within, after, limit);
    }

    /** Part of the list of those who fit. */
    public Uni<List<Resident>> search(Search search, Scope scope, Residents.@Nullable Place after, int limit) {
        return searches.find(search, scope, after, limit);
    }

    /** The emergency cards of those of these residents who live and are there. For handing out only, which records it. */
    public Uni<List<EmergencyCard>> emergencyCards(List<ResidentId> ids, Scope scope, LocalDate today) {
        return residents
                .several(ids, scope)
                .map(found -> found.stream()
                        .filter(resident -> resident.status() != ResidentStatus.DECEASED)
                        .map(resident -> EmergencyCard.of(resident, today))
                        .toList());
    }

    /** The personal data of a resident in clear. For unmasking only, which records it. */
    public Uni<Optional<PersonalData>> personalData(ResidentId id, Scope scope) {
        return residents.find(id, scope).map(found -> found.map(PersonalData::of));
    }
}
