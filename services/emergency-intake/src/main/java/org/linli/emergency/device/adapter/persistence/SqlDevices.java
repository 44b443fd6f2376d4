package org.linli.emergency.device.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.linli.emergency.device.application.Bindings;
import org.linli.emergency.device.application.DeviceNews;
import org.linli.emergency.device.application.Devices;
import org.linli.emergency.device.domain.Device;
import org.linli.emergency.domain.EmergencyError;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** {@link Devices} and {@link Bindings} in table {@code device}. */
@ApplicationScoped
class SqlDevices implements Devices, Bindings {

    private static final String OF_NUMBER = "from DeviceRow where source = :source and number = :number";
    private static final String HEARD = """
            update device set last_heard_at = greatest(coalesce(last_heard_at, :at), :at),
                   battery_percent = case when :battery < 0 then battery_percent else :battery end
             where source = :source and number = :number
            """;

    private static final String UNTESTED =
            " and (d.tested_at is null or d.tested_at < cast(:untestedSince as timestamptz))";
    private static final String TESTED =
            "update device set tested_at = :at where source = :source and number = :number";

    @Override
    public Uni<Optional<Binding>> of(String source, String number) {
        return row(source, number)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(DeviceRow::device)
                        .map(device ->
                                new Binding(device.resident(), device.division(), device.voice(), device.testUntil())));
    }

    @Override
    public Uni<Device> add(Device device) {
        DeviceRow row = DeviceRow.of(device);
        return row(device.source(), device.number())
                .invoke(rows -> {
                    if (!rows.isEmpty()) {
                        throw Refusal.ofField(
                                EmergencyError.DEVICE_REGISTERED, "number", "a device with this number is registered");
                    }
                })
                .chain(Panache::getSession)
                .chain(session -> session.persist(row).chain(session::flush))
                .map(done -> row.device());
    }

    @Override
    public Uni<Device> find(UUID id, Scope scope) {
        return one(id, scope, "").map(DeviceRow::device);
    }

    @Override
    public Uni<Device> take(UUID id, Scope scope) {
        return one(id, scope, " for no key update of d").map(DeviceRow::device);
    }

    @Override
    public Uni<Device> save(Device device) {
        return Panache.getSession()
                .chain(session -> session.find(DeviceRow.class, device.id())
                        .invoke(row -> row.take(device))
                        .call(session::flush))
                .map(DeviceRow::device);
    }

    @Override
    public Uni<List<Device>> list(DeviceFilter filter, UUID after, int limit, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        filter.resident().ifPresent(id -> parameters.put("resident", id.value()));
        filter.untestedSince().ifPresent(at -> parameters.put("untestedSince", at));
        String where = "d.id > :after"
                + (filter.resident().isPresent() ? " and d.resident_id = :resident" : "")
                + (filter.offline() ? " and exists (select 1 from device_offline o where o.device_id = d.id)" : "")
                + (filter.untestedSince().isPresent() ? UNTESTED : "");
        return query(where, parameters, scope, " order by d.id", limit)
                .map(rows -> rows.stream().map(DeviceRow::device).toList());
    }

    @Override
    public Uni<Void> heard(DeviceNews news) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HEARD)
                        .setParameter("at", news.at())
                        .setParameter("battery", news.batteryPercent().orElse(-1))
                        .setParameter("source", news.source())
                        .setParameter("number", news.number())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> tested(String source, String number, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TESTED)
                        .setParameter("at", at)
                        .setParameter("source", source)
                        .setParameter("number", number)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<List<DeviceRow>> row(String source, String number) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF_NUMBER, DeviceRow.class)
                        .setParameter("source", source)
                        .setParameter("number", number)
                        .getResultList());
    }

    private static Uni<DeviceRow> one(UUID id, Scope scope, String locking) {
        return query("d.id = :id", Map.of("id", id), scope, locking, 1)
                .map(rows -> rows.stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such device")));
    }

    private static Uni<List<DeviceRow>> query(
            String where, Map<String, Object> parameters, Scope scope, String tail, int limit) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<DeviceRow> query = session.createNativeQuery(
                    "select d.* from device d where " + where + " and " + visible(scope) + tail, DeviceRow.class);
            parameters.forEach(query::setParameter);
            if (scope instanceof Scope.Area(String prefix)) {
                query.setParameter("division", prefix + "%");
            }
            return query.setMaxResults(limit).getResultList();
        });
    }

    /** Devices are an area's business: a condition on {@code device d}, with the parameter {@code division} for an area. */
    static String visible(Scope scope) {
        return switch (scope) {
            case Scope.Area area -> "d.division like :division";
            case Scope.OfProvider provider -> "false";
            case Scope.OfCaregiver caregiver -> "false";
            case Scope.OfResident resident -> "false";
            case Scope.OfRelative relative -> "false";
        };
    }
}
