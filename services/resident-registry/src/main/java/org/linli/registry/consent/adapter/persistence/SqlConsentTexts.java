package org.linli.registry.consent.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.registry.consent.application.ConsentTexts;
import org.linli.registry.consent.domain.ConsentText;
import org.linli.registry.domain.RegistryError;

/** Texts in the tables {@code consent_purpose} and {@code consent_text}. */
@ApplicationScoped
class SqlConsentTexts implements ConsentTexts {

    private static final String TEXTS = """
            select p.code, p.name, p.sensitive, t.version, t.in_force_from, t.sha256, t.body
              from consent_text t join consent_purpose p on p.code = t.purpose
            """;
    private static final String ALL = TEXTS + " order by p.position, t.in_force_from desc, t.recorded_at desc";
    private static final String ONE = TEXTS + " where t.purpose = :purpose and t.version = :version";
    private static final String ADD = """
            insert into consent_text (purpose, version, in_force_from, body, sha256, recorded_by, recorded_at)
            select p.code, :version, :from, :body, encode(sha256(convert_to(:body, 'UTF8')), 'hex'), :by, :at from consent_purpose p where p.code = :purpose
            on conflict do nothing
            """;

    private final Clock clock;

    SqlConsentTexts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<List<ConsentText>> all() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL, Object[].class).getResultList())
                .map(rows -> rows.stream().map(SqlConsentTexts::text).toList());
    }

    @Override
    public Uni<Optional<ConsentText>> find(String purpose, String version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter("purpose", purpose)
                        .setParameter("version", version)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlConsentTexts::text).findFirst());
    }

    @Override
    public Uni<ConsentText> add(String purpose, String version, LocalDate inForceFrom, String text, String by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("purpose", purpose)
                        .setParameter("version", version)
                        .setParameter("from", inForceFrom)
                        .setParameter("body", text)
                        .setParameter("by", by)
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .chain(added -> find(purpose, version).map(found -> stored(added == 1, found)));
    }

    private static ConsentText stored(boolean added, Optional<ConsentText> found) {
        ConsentText text = found.orElseThrow(
                () -> Refusal.ofField(CommonError.INVALID_INPUT, "purpose", "is none of the purposes there are"));
        if (!added) {
            throw Refusal.of(
                    RegistryError.CONSENT_TEXT_EXISTS, "a text is never changed\nMaybe give it another version.");
        }
        return text;
    }

    private static ConsentText text(@Nullable Object[] row) {
        return new ConsentText(
                (String) row[0],
                (String) row[1],
                Boolean.TRUE.equals(row[2]),
                (String) row[3],
                (LocalDate) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
