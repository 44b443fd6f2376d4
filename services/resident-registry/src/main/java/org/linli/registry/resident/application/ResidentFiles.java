package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.registry.domain.RegistryError;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.security.Scope;

/** Loads and records whole files: the common first and last beat of the use cases. Needs an open unit of work. */
@ApplicationScoped
class ResidentFiles {

    private final Residents residents;
    private final Links links;
    private final ResidentEvents events;

    ResidentFiles(Residents residents, Links links, ResidentEvents events) {
        this.residents = residents;
        this.links = links;
        this.events = events;
    }

    Uni<Resident> lock(ResidentId id, Scope scope) {
        return residents.lock(id, scope).map(found -> found.orElseThrow(() -> missing(id)));
    }

    /** The same, refused when the resident died: nobody signs for her any more. */
    Uni<Resident> lockLiving(ResidentId id, Scope scope) {
        return lock(id, scope).invoke(ResidentFiles::requireLiving);
    }

    Uni<Resident> find(ResidentId id, Scope scope) {
        return residents.find(id, scope).map(found -> found.orElseThrow(() -> missing(id)));
    }

    Uni<ResidentFile> record(Resident changed) {
        return residents.save(changed).chain(this::of).call(file -> events.publish(List.of(file)));
    }

    Uni<ResidentFile> of(Resident resident) {
        return of(List.of(resident)).map(List::getFirst);
    }

    Uni<List<ResidentFile>> of(List<Resident> several) {
        List<ResidentId> ids = several.stream().map(Resident::id).toList();
        return links.accounts(ids)
                .chain(accounts -> links.consents(ids)
                        .chain(consents -> links.lastWords(ids)
                                .map(words -> several.stream()
                                        .map(resident -> new ResidentFile(
                                                resident,
                                                accounts.getOrDefault(resident.id(), List.of()),
                                                consents.getOrDefault(resident.id(), List.of()),
                                                words.getOrDefault(resident.id(), List.of())))
                                        .toList())));
    }

    private static void requireLiving(Resident resident) {
        if (resident.status() == ResidentStatus.DECEASED) {
            throw Refusal.of(
                    RegistryError.RESIDENT_NOT_ACTIVE, "the resident died, so that no consent can be given any more");
        }
    }

    private static Refusal missing(ResidentId id) {
        return Refusal.of(CommonError.NOT_FOUND, "there is no resident " + id + " that the caller may know of");
    }
}
