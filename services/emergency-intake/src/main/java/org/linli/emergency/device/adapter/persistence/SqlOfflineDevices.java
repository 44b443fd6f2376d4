package org.linli.emergency.device.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.application.OfflineDevices;
import org.linli.kernel.ResidentId;
import org.linli.security.Scope;

/** {@link OfflineDevices} from table {@code device_offline}. */
@ApplicationScoped
class SqlOfflineDevices implements OfflineDevices {

    private static final String SELECT = """
            select d.id, d.kind, d.division, d.resident_id, o.silent_since, o.offline_at, o.case_id
              from device_offline o join device d on d.id = o.device_id
            """;
    private static final String ORDER = " order by o.silent_since, d.id limit :limit";
    private static final int MOST_OF_ONE = 50;

    @Override
    public Uni<List<Offline>> ofHighRisk(int limit, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        if (scope instanceof Scope.Area(String prefix)) {
            parameters.put("division", prefix + "%");
        }
        return list(
                "d.resident_id is not null and at_high_risk(d.resident_id) and " + SqlDevices.visible(scope),
                parameters);
    }

    @Override
    public Uni<List<Offline>> of(ResidentId resident) {
        return list("where d.resident_id = :resident", Map.of("resident", resident.value(), "limit", MOST_OF_ONE));
    }

    private static Uni<List<Offline>> list(String where, Map<String, Object> parameters) {
        return Sql.rows(SELECT + where + ORDER, parameters)
                .map(rows -> rows.stream().map(SqlOfflineDevices::offline).toList());
    }

    private static Offline offline(Object[] row) {
        @Nullable UUID resident = (UUID) row[3];
        @Nullable UUID deviceCase = (UUID) row[6];
        return new Offline(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Optional.ofNullable(resident).map(ResidentId::new),
                Sql.instant(row[4]),
                Sql.instant(row[5]),
                Optional.ofNullable(deviceCase));
    }
}
