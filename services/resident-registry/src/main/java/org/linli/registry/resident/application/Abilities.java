package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.Ability;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.security.Scope;

/** What assessments need to know of a resident, and what they put on the file. Needs an open unit of work. */
@ApplicationScoped
public class Abilities {

    private final ResidentFiles files;

    Abilities(ResidentFiles files) {
        this.files = files;
    }

    /**
     * Who is assessed.
     *
     * @param birthDate birth date
     * @param active the platform looks after the resident
     */
    public record Person(LocalDate birthDate, boolean active) {}

    /** One resident; refused with {@code NOT_FOUND}. */
    public Uni<Person> find(ResidentId id, Scope scope) {
        return files.find(id, scope).map(Abilities::person);
    }

    /** One resident, locked until the unit of work ends; refused with {@code NOT_FOUND}. */
    public Uni<Person> lock(ResidentId id, Scope scope) {
        return files.lock(id, scope).map(Abilities::person);
    }

    /** Puts the level that counts on the file and tells the other services, unless it stands there already. */
    public Uni<Void> assessed(
            ResidentId id, int level, LocalDate assessedOn, LocalDate validUntil, String ruleVersion, Scope scope) {
        Ability ability = new Ability(level, assessedOn, validUntil, ruleVersion);
        return files.find(id, scope)
                .chain(resident -> ability.equals(resident.ability())
                        ? Uni.createFrom().voidItem()
                        : files.record(resident.assessed(ability)).replaceWithVoid());
    }

    private static Person person(Resident resident) {
        return new Person(resident.particulars().identity().birthDate(), resident.status() == ResidentStatus.ACTIVE);
    }
}
