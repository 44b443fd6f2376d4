package org.linli.registry.consent.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;
import org.linli.persistence.Ids;
import org.linli.registry.consent.application.ConsentEntries;
import org.linli.registry.consent.domain.Entry;
import org.linli.registry.consent.domain.Grant;
import org.linli.registry.consent.domain.Ledger;
import org.linli.registry.consent.domain.Signer;
import org.linli.registry.persistence.Seals;

/** The ledger in the table {@code consent}. */
@ApplicationScoped
class SqlConsentEntries implements ConsentEntries {

    private static final String LEDGER =
            "select c.* from consent c where c.resident_id = :resident order by c.position desc";

    private final Seals seals;
    private final Ids ids;
    private final Clock clock;

    SqlConsentEntries(Seals seals, Ids ids, Clock clock) {
        this.seals = seals;
        this.ids = ids;
        this.clock = clock;
    }

    /** Without the resident's key nobody can tell any more who signed what. */
    @Override
    public Uni<Ledger> ledger(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEDGER, LedgerRow.class)
                        .setParameter("resident", resident.value())
                        .getResultList())
                .chain(rows -> seals.key(resident)
                        .map(key -> new Ledger(key.map(own -> open(rows, own)).orElse(List.of()))));
    }

    @Override
    public Uni<Entry> append(ResidentId resident, Entry.Event event, Grant grant, String by) {
        LedgerRow row = row(resident, event, grant, by);
        return seals.seal(resident, LedgerRow.SIGNER, row.id, grant.signer().name())
                .invoke(text -> row.signerSealed = text)
                .chain(() -> seals.seal(resident, LedgerRow.AGENT, row.id, agent(grant.signer())))
                .invoke(text -> row.agentSealed = text)
                .chain(() -> Panache.getSession())
                .chain(session -> session.persist(row).chain(session::flush).chain(() -> session.refresh(row)))
                .map(stored -> row.open(grant.signer().name(), agent(grant.signer())));
    }

    private LedgerRow row(ResidentId resident, Entry.Event event, Grant grant, String by) {
        LedgerRow row = new LedgerRow();
        row.id = ids.next();
        row.residentId = resident.value();
        row.purpose = grant.purpose();
        row.event = event;
        row.until = grant.until();
        row.signerKind = grant.signer().kind();
        row.textVersion = grant.textVersion();
        row.channel = grant.channel();
        row.recordedBy = by;
        row.recordedAt = clock.instant();
        return row;
    }

    private List<Entry> open(List<LedgerRow> rows, DataKey key) {
        return rows.stream().map(row -> open(row, key)).toList();
    }

    private Entry open(LedgerRow row, DataKey key) {
        String agent = row.agentSealed;
        LedgerRow.@Nullable SealedAgent opened =
                agent == null ? null : seals.open(key, LedgerRow.AGENT, row.id, agent, LedgerRow.SealedAgent.class);
        return row.open(seals.open(key, LedgerRow.SIGNER, row.id, row.signerSealed, String.class), opened);
    }

    private static LedgerRow.SealedAgent agent(Signer signer) {
        return new LedgerRow.SealedAgent(signer.relation(), signer.proof());
    }
}
