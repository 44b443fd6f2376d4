package org.linli.registry.resident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;
import org.linli.registry.resident.application.SubjectKeys;

/** Keys in the table {@code subject_key}; of a resident loaded in this unit of work without asking again. */
@ApplicationScoped
class SqlSubjectKeys implements SubjectKeys {

    private final Vault vault;

    SqlSubjectKeys(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Uni<Optional<DataKey>> of(ResidentId resident) {
        return safe(resident).map(safe -> safe.map(Safe::key));
    }

    Uni<Optional<Safe>> safe(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.find(ResidentRow.class, resident.value()))
                .map(row -> Optional.ofNullable(row).flatMap(found -> found.safe(vault)));
    }
}
