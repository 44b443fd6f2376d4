package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.AccessLevel;
import org.linli.security.Scope;

/** Files of residents for features that keep things of their own about them. Needs an open unit of work. */
@ApplicationScoped
public class SharedFiles {

    private final ResidentFiles files;

    SharedFiles(ResidentFiles files) {
        this.files = files;
    }

    /** Refused with {@code NOT_FOUND} when the resident is not in scope. */
    public Uni<Void> require(ResidentId id, Scope scope) {
        return files.find(id, scope).replaceWithVoid();
    }

    /** The same, with the file locked until the unit of work ends. */
    public Uni<Void> lock(ResidentId id, Scope scope) {
        return files.lock(id, scope).replaceWithVoid();
    }

    /** The same, refused with {@code RESIDENT_NOT_ACTIVE} when the resident died. */
    public Uni<Void> lockLiving(ResidentId id, Scope scope) {
        return files.lockLiving(id, scope).replaceWithVoid();
    }

    /** Whether the resident lets a relative see everything; refused with {@code NOT_FOUND}. */
    public Uni<Boolean> showsAllTo(ResidentId id, String subject, Scope scope) {
        return files.find(id, scope)
                .chain(files::of)
                .map(file -> file.consents().stream()
                        .anyMatch(consent -> consent.subject().equals(subject) && consent.level() == AccessLevel.FULL));
    }

    /** Tells the other services that something of the file changed, under a new version. */
    public Uni<Void> publish(ResidentId id, Scope scope) {
        return files.find(id, scope).chain(files::record).replaceWithVoid();
    }
}
