package org.linli.provider.caregiver.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.ProviderId;
import org.linli.persistence.EntityCopy;
import org.linli.persistence.Statements;
import org.linli.persistence.TableCopy;
import org.linli.provider.caregiver.application.CaregiverLoading;

/** Caregivers by the hundred: one query over all of them, then {@code COPY}; names and phones encrypted. */
@ApplicationScoped
class BulkCaregivers implements CaregiverLoading {

    private static final String STORED = """
            select e.provider_id, e.ref, e.caregiver_id
              from caregiver_external_ref e
              join unnest (?::uuid[], ?::text[]) asked (provider_id, ref) using (provider_id, ref)
            """;

    private final CaregiverVault vault;
    private final EntityCopy<CaregiverRow> rows = EntityCopy.of(CaregiverRow.class);
    private final EntityCopy<CertificateRow> certificates = EntityCopy.of(CertificateRow.class);

    BulkCaregivers(CaregiverVault vault) {
        this.vault = vault;
    }

    @Override
    public Map<Reference, CaregiverId> stored(Connection connection, Set<Reference> references) throws SQLException {
        List<Reference> asked = List.copyOf(references);
        Map<Reference, CaregiverId> stored = new HashMap<>();
        Statements.query(
                connection,
                STORED,
                row -> stored.put(
                        new Reference(new ProviderId(row.getObject(1, UUID.class)), row.getString(2)),
                        new CaregiverId(row.getObject(3, UUID.class))),
                asked.stream().map(reference -> reference.provider().value()).toArray(UUID[]::new),
                asked.stream().map(Reference::externalRef).toArray(String[]::new));
        return stored;
    }

    @Override
    public void store(Connection connection, List<Employed> caregivers) throws SQLException {
        rows.write(
                connection,
                caregivers.stream()
                        .map(one -> new CaregiverRow(one.caregiver(), vault))
                        .toList());
        certificates.write(
                connection,
                caregivers.stream()
                        .flatMap(one -> one.caregiver().certificates().stream()
                                .map(certificate ->
                                        new CertificateRow(one.caregiver().id().value(), certificate)))
                        .toList());
        TableCopy refs = new TableCopy("caregiver_external_ref", List.of("provider_id", "ref", "caregiver_id"));
        caregivers.forEach(one -> refs.add(List.of(
                one.caregiver().provider(), one.externalRef(), one.caregiver().id())));
        refs.write(connection);
    }
}
