package org.linli.provider.facility.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.CommonError;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.facility.application.Facilities;
import org.linli.provider.facility.domain.Facility;
import org.linli.provider.persistence.Visible;
import org.linli.security.Scope;

@ApplicationScoped
class SqlFacilities implements Facilities {

    @Override
    public Uni<Facility> get(FacilityId id, Scope scope) {
        return find(id, scope, "");
    }

    @Override
    public Uni<Facility> getForChange(FacilityId id, Scope scope) {
        return find(id, scope, " for update of f");
    }

    @Override
    public Uni<List<Facility>> listOf(ProviderId provider, Scope scope, UUID after, int limit) {
        Visible visible = Visible.byProvider(scope, "f.provider_id");
        String sql = "select f.* from facility f where f.provider_id = :provider and f.id > :after and "
                + visible.condition() + " order by f.id limit :limit";
        return Panache.getSession()
                .chain(session -> visible.bind(session.createNativeQuery(sql, FacilityRow.class)
                                .setParameter("provider", provider.value())
                                .setParameter("after", after)
                                .setParameter("limit", limit))
                        .getResultList())
                .map(SqlFacilities::facilities);
    }

    @Override
    public Uni<List<Facility>> all(UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from FacilityRow f where f.id > :after order by f.id", FacilityRow.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList())
                .map(SqlFacilities::facilities);
    }

    @Override
    public Uni<Optional<Facility>> findOf(ProviderId provider, FacilityId id) {
        return Panache.getSession()
                .chain(session -> session.find(FacilityRow.class, id.value()))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.providerId.equals(provider.value()))
                        .map(FacilityRow::toFacility));
    }

    @Override
    public Uni<Facility> add(Facility facility) {
        FacilityRow row = new FacilityRow(facility);
        return Panache.getSession()
                .chain(session -> session.persist(row).chain(session::flush))
                .map(done -> facility.atVersion(row.version));
    }

    @Override
    public Uni<Facility> update(Facility facility) {
        return Panache.getSession()
                .chain(session -> session.find(FacilityRow.class, facility.id().value())
                        .invoke(row -> row.take(facility))
                        .call(session::flush))
                .map(row -> facility.atVersion(row.version));
    }

    private static Uni<Facility> find(FacilityId id, Scope scope, String lock) {
        Visible visible = Visible.byProvider(scope, "f.provider_id");
        String sql = "select f.* from facility f where f.id = :id and " + visible.condition() + lock;
        return Panache.getSession()
                .chain(session -> visible.bind(session.createNativeQuery(sql, FacilityRow.class)
                                .setParameter("id", id.value()))
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(CommonError.NOT_FOUND, "there is no facility " + id))
                .map(FacilityRow::toFacility);
    }

    private static List<Facility> facilities(List<FacilityRow> rows) {
        return rows.stream().map(FacilityRow::toFacility).toList();
    }
}
