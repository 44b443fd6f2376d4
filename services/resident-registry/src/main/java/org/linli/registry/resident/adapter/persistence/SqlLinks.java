package org.linli.registry.resident.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Ids;
import org.linli.registry.domain.RegistryError;
import org.linli.registry.resident.application.Links;
import org.linli.registry.resident.domain.Account;
import org.linli.registry.resident.domain.Consent;

/** Links in the tables {@code resident_account} and {@code consent}. */
@ApplicationScoped
class SqlLinks implements Links {

    private static final String ACCOUNTS = """
            select resident_id, subject, relation from resident_account
             where resident_id = any(cast(string_to_array(:ids, ',') as uuid[])) order by linked_at, subject
            """;
    private static final String LINK = """
            insert into resident_account (resident_id, subject, relation, linked_by, linked_at)
            values (:resident, :subject, :relation, :by, :at)
            on conflict (resident_id, subject) do update
               set relation = excluded.relation, linked_by = excluded.linked_by, linked_at = excluded.linked_at
            """;

    /** The last row of a resident and relative is what holds. */
    private static final String CONSENTS = """
            select last.id, last.resident_id, last.subject, last.event, last.relation, last.level, last.until,
                   last.signer_sealed, last.text_version, last.channel, last.recorded_by, last.recorded_at
              from (select distinct on (c.resident_id, c.subject) c.* from consent c
                     where c.resident_id = any(cast(string_to_array(:ids, ',') as uuid[]))
                     order by c.resident_id, c.subject, c.position desc) last
             where last.event = 'GIVEN' order by last.position
            """;

    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    SqlLinks(Vault vault, Ids ids, Clock clock) {
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Map<ResidentId, List<Account>>> accounts(List<ResidentId> residents) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ACCOUNTS, Object[].class)
                        .setParameter("ids", joined(residents))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> new ResidentId((UUID) row[0]),
                                mapping(
                                        row -> new Account((String) row[1], Account.Relation.valueOf((String) row[2])),
                                        toList()))));
    }

    @Override
    public Uni<Map<ResidentId, List<Consent>>> consents(List<ResidentId> residents) {
        Instant now = clock.instant();
        return lastGiven(residents)
                .map(rows -> rows.stream()
                        .filter(row -> row.until == null || row.until.isAfter(now))
                        .collect(groupingBy(
                                row -> new ResidentId(row.residentId), mapping(row -> row.open(vault), toList()))));
    }

    @Override
    public Uni<Void> link(ResidentId resident, Account account, String by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINK)
                        .setParameter("resident", resident.value())
                        .setParameter("subject", account.subject())
                        .setParameter("relation", account.relation().name())
                        .setParameter("by", by)
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> Refusal.of(
                        RegistryError.ACCOUNT_TAKEN,
                        "the account is linked to another resident as her own\nMaybe remove that link first."))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> unlink(ResidentId resident, String subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from resident_account where resident_id = :resident and subject = :subject")
                        .setParameter("resident", resident.value())
                        .setParameter("subject", subject)
                        .executeUpdate())
                .map(removed -> removed > 0);
    }

    @Override
    public Uni<Optional<Consent>> lastConsent(ResidentId resident, String subject) {
        return lastGiven(List.of(resident))
                .map(rows -> rows.stream()
                        .filter(row -> row.subject.equals(subject))
                        .findFirst()
                        .map(row -> row.open(vault)));
    }

    @Override
    public Uni<Void> given(ResidentId resident, Consent consent, String by) {
        return append(resident, consent, ConsentRow.Event.GIVEN, by);
    }

    @Override
    public Uni<Void> withdrawn(ResidentId resident, Consent consent, String by) {
        return append(resident, consent, ConsentRow.Event.WITHDRAWN, by);
    }

    private Uni<Void> append(ResidentId resident, Consent consent, ConsentRow.Event event, String by) {
        ConsentRow row = ConsentRow.of(ids.next(), resident, consent, event, vault);
        row.recordedBy = by;
        row.recordedAt = clock.instant();
        return Panache.getSession().chain(session -> session.persist(row).chain(session::flush));
    }

    private Uni<List<ConsentRow>> lastGiven(List<ResidentId> residents) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONSENTS, ConsentRow.class)
                        .setParameter("ids", joined(residents))
                        .getResultList());
    }

    private static String joined(List<ResidentId> residents) {
        return residents.stream().map(ResidentId::toString).collect(Collectors.joining(","));
    }
}
