package org.linli.emergency.incident.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.application.Dispositions;
import org.linli.emergency.incident.domain.Disposition;
import org.linli.kernel.Refusal;

/** {@link Dispositions} in table {@code disposition}. */
@ApplicationScoped
class SqlDispositions implements Dispositions {

    @Override
    public Uni<List<Disposition>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from DispositionRow order by position", DispositionRow.class)
                        .getResultList())
                .map(rows -> rows.stream().map(DispositionRow::disposition).toList());
    }

    @Override
    public Uni<Disposition> named(String code) {
        return all().map(known -> known.stream()
                .filter(disposition -> disposition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(
                        EmergencyError.DISPOSITION_UNKNOWN,
                        "disposition",
                        "is not on the list\nMaybe read GET /dispositions.")));
    }
}
