package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.security.Scope;

/** Finds residents within a scope. */
@ApplicationScoped
@UnitOfWork
public class ReadResidents {

    private final Residents residents;
    private final ResidentFiles files;

    ReadResidents(Residents residents, ResidentFiles files) {
        this.residents = residents;
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

    /** Who is registered under the identity number. */
    public Uni<List<Resident>> withIdentityNumber(CitizenId number, Scope scope) {
        return residents.withIdentityNumber(number, scope);
    }

    /** Who can be reached under the number. */
    public Uni<List<Resident>> withPhone(PhoneNumber number, Scope scope) {
        return residents.withPhone(number, scope);
    }

    /** The personal data of a resident in clear. For unmasking only, which records it. */
    public Uni<Optional<PersonalData>> personalData(ResidentId id, Scope scope) {
        return residents.find(id, scope).map(found -> found.map(PersonalData::of));
    }
}
