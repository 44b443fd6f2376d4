package org.linli.provider.facility.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.ProviderId;
import org.linli.persistence.EntityCopy;
import org.linli.persistence.Statements;
import org.linli.persistence.TableCopy;
import org.linli.provider.facility.application.FacilityLoading;
import org.linli.provider.facility.application.FacilityNames;
import org.linli.provider.facility.domain.FacilityStatus;

/** Facilities by the hundred: one query over those of all their providers, then {@code COPY}. */
@ApplicationScoped
class BulkFacilities implements FacilityLoading {

    /** In the order of ids, so that two pieces never wait for each other. */
    private static final String LOCK = "select id from provider where id = any (?) order by id for no key update";

    private static final String NAMED = """
            select f.provider_id, f.id, f.name, e.ref, f.status
              from facility f left join facility_external_ref e on e.facility_id = f.id
             where f.provider_id = any (?)
             order by f.id
            """;

    private final EntityCopy<FacilityRow> rows = EntityCopy.of(FacilityRow.class);

    @Override
    public void lock(Connection connection, Set<ProviderId> providers) throws SQLException {
        Statements.query(connection, LOCK, row -> {}, (Object) ids(providers));
    }

    @Override
    public FacilityNames named(Connection connection, Set<ProviderId> providers) throws SQLException {
        FacilityNames names = new FacilityNames();
        Statements.query(
                connection,
                NAMED,
                row -> names.add(
                        new ProviderId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        FacilityStatus.valueOf(row.getString(5)) == FacilityStatus.CLOSED),
                (Object) ids(providers));
        return names;
    }

    @Override
    public void store(Connection connection, List<Opened> facilities) throws SQLException {
        rows.write(
                connection,
                facilities.stream().map(one -> new FacilityRow(one.facility())).toList());
        TableCopy refs = new TableCopy("facility_external_ref", List.of("provider_id", "ref", "facility_id"));
        facilities.forEach(one -> {
            if (one.externalRef() != null) {
                refs.add(List.of(
                        one.facility().provider(),
                        one.externalRef(),
                        one.facility().id()));
            }
        });
        refs.write(connection);
    }

    private static UUID[] ids(Set<ProviderId> providers) {
        return providers.stream().map(ProviderId::value).toArray(UUID[]::new);
    }
}
