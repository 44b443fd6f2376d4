package org.linli.registry.resident.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.Ids;
import org.linli.registry.domain.RegistryError;
import org.linli.registry.resident.application.Links;
import org.linli.registry.resident.domain.Account;
import org.linli.registry.resident.domain.Consent;
import org.linli.registry.resident.domain.LastWord;

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
                       and c.purpose = 'RELATIVE_ACCESS'
                     order by c.resident_id, c.subject, c.position desc) last
             where last.event = 'GIVEN' order by last.position
            """;

    /** The last row of a resident and purpose is what was said last. */
    private static final String LAST_WORDS = """
            select distinct on (c.resident_id, c.purpose) c.resident_id, c.purpose, c.event, c.until from consent c
             where c.resident_id = any(cast(string_to_array(:ids, ',') as uuid[])) and c.purpose <> 'RELATIVE_ACCESS'
             order by c.resident_id, c.purpose, c.position desc
            """;

    private final SqlSubjectKeys keys;
    private final Ids ids;
    private final Clock clock;

    SqlLinks(SqlSubjectKeys keys, Ids ids, Clock clock) {
        this.keys = keys;
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
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .filter(row -> row.until == null || row.until.isAfter(now))
                .onItem()
                .transformToUniAndConcatenate(row -> open(row).map(consent -> Map.entry(row, consent)))
                .collect()
                .with(groupingBy(
                        entry -> new ResidentId(entry.getKey().residentId), mapping(Map.Entry::getValue, toList())));
    }

    @Override
    public Uni<Map<ResidentId, List<LastWord>>> lastWords(List<ResidentId> residents) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST_WORDS, Object[].class)
                        .setParameter("ids", joined(residents))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> new ResidentId((UUID) row[0]),
                                mapping(
                                        row -> new LastWord((String) row[1], "GIVEN".equals(row[2]), instant(row[3])),
                                        toList()))));
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
                .map(rows ->
                        rows.stream().filter(row -> row.subject.equals(subject)).findFirst())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : open(found.get()).map(Optional::of));
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
        return safe(resident.value())
                .map(safe -> ConsentRow.of(ids.next(), resident, consent, event, safe))
                .invoke(row -> {
                    row.recordedBy = by;
                    row.recordedAt = clock.instant();
                })
                .chain(row -> Panache.getSession()
                        .chain(session -> session.persist(row).chain(session::flush)));
    }

    private Uni<Consent> open(ConsentRow row) {
        return safe(row.residentId).map(row::open);
    }

    private Uni<Safe> safe(UUID resident) {
        return keys.safe(new ResidentId(resident))
                .map(safe -> safe.orElseThrow(() -> new IllegalStateException("resident " + resident + " has no key")));
    }

    private Uni<List<ConsentRow>> lastGiven(List<ResidentId> residents) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONSENTS, ConsentRow.class)
                        .setParameter("ids", joined(residents))
                        .getResultList());
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime at -> at.toInstant();
            default -> throw new IllegalStateException("no instant but " + value.getClass());
        };
    }

    private static String joined(List<ResidentId> residents) {
        return residents.stream().map(ResidentId::toString).collect(Collectors.joining(","));
    }
}
