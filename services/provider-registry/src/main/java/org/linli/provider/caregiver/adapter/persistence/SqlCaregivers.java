package org.linli.provider.caregiver.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.caregiver.application.Caregivers;
import org.linli.provider.caregiver.domain.Caregiver;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.persistence.Visible;
import org.linli.security.Scope;

@ApplicationScoped
class SqlCaregivers implements Caregivers {

    private static final String CERTIFICATES =
            "from CertificateRow c where c.key.caregiverId in :caregivers order by c.validFrom, c.key.number";

    private final CaregiverVault vault;

    SqlCaregivers(CaregiverVault vault) {
        this.vault = vault;
    }

    @Override
    public Uni<Caregiver> get(CaregiverId id, Scope scope) {
        return find(id, scope, "");
    }

    @Override
    public Uni<Caregiver> getForChange(CaregiverId id, Scope scope) {
        return find(id, scope, " for update of g");
    }

    @Override
    public Uni<List<Caregiver>> listOf(ProviderId provider, Scope scope, UUID after, int limit) {
        Visible visible = visible(scope);
        String sql = "select g.* from caregiver g where g.provider_id = :provider and g.id > :after and "
                + visible.condition() + " order by g.id limit :limit";
        return Panache.getSession()
                .chain(session -> visible.bind(session.createNativeQuery(sql, CaregiverRow.class)
                                .setParameter("provider", provider.value())
                                .setParameter("after", after)
                                .setParameter("limit", limit))
                        .getResultList()
                        .chain(rows -> withCertificates(session, rows)));
    }

    @Override
    public Uni<List<Caregiver>> all(UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from CaregiverRow g where g.id > :after order by g.id", CaregiverRow.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList()
                        .chain(rows -> withCertificates(session, rows)));
    }

    @Override
    public Uni<Caregiver> add(Caregiver caregiver) {
        CaregiverRow row = new CaregiverRow(caregiver, vault);
        Object[] certificates = caregiver.certificates().stream()
                .map(certificate -> new CertificateRow(row.id, certificate))
                .toArray();
        return Panache.getSession()
                .chain(session -> session.persist(row)
                        .chain(session::flush)
                        .chain(() -> session.persistAll(certificates))
                        .chain(session::flush))
                .map(done -> caregiver.atVersion(row.version));
    }

    @Override
    public Uni<Caregiver> update(Caregiver caregiver) {
        return Panache.getSession()
                .chain(session -> row(session, caregiver)
                        .invoke(row -> row.take(caregiver, vault))
                        .call(session::flush))
                .map(row -> caregiver.atVersion(row.version));
    }

    @Override
    public Uni<Caregiver> addCertificate(Caregiver caregiver, Certificate certificate) {
        CertificateRow added = new CertificateRow(caregiver.id().value(), certificate);
        return Panache.getSession().chain(session -> session.persist(added).chain(() -> grown(session, caregiver)));
    }

    @Override
    public Uni<Caregiver> revokeCertificate(Caregiver caregiver, Certificate certificate) {
        CertificateRow.Key key = new CertificateRow.Key(caregiver.id().value(), certificate.number());
        return Panache.getSession()
                .chain(session -> session.find(CertificateRow.class, key)
                        .invoke(row -> row.take(certificate.revocation()))
                        .chain(() -> grown(session, caregiver)));
    }

    private static Uni<Caregiver> grown(Mutiny.Session session, Caregiver caregiver) {
        return row(session, caregiver)
                .call(row -> session.lock(row, LockMode.PESSIMISTIC_FORCE_INCREMENT))
                .call(session::flush)
                .map(row -> caregiver.atVersion(row.version));
    }

    private static Uni<CaregiverRow> row(Mutiny.Session session, Caregiver caregiver) {
        return session.find(CaregiverRow.class, caregiver.id().value());
    }

    private Uni<Caregiver> find(CaregiverId id, Scope scope, String lock) {
        Visible visible = visible(scope);
        String sql = "select g.* from caregiver g where g.id = :id and " + visible.condition() + lock;
        return Panache.getSession()
                .chain(session -> visible.bind(session.createNativeQuery(sql, CaregiverRow.class)
                                .setParameter("id", id.value()))
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refusal.of(CommonError.NOT_FOUND, "there is no caregiver " + id))
                        .chain(row -> withCertificates(session, List.of(row))))
                .map(List::getFirst);
    }

    private static Visible visible(Scope scope) {
        return Visible.ofCaregivers(scope, "g.id", "g.provider_id");
    }

    private Uni<List<Caregiver>> withCertificates(Mutiny.Session session, List<CaregiverRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(CERTIFICATES, CertificateRow.class)
                .setParameter("caregivers", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .map(certificates -> {
                    Map<UUID, List<CertificateRow>> byCaregiver = certificates.stream()
                            .collect(Collectors.groupingBy(certificate -> certificate.key.caregiverId()));
                    return rows.stream()
                            .map(row -> row.toCaregiver(byCaregiver.getOrDefault(row.id, List.of()), vault))
                            .toList();
                });
    }
}
