package org.linli.emergency.device.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
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

    private static final String OF_HIGH_RISK = """
            select d.id, d.kind, d.division, d.resident_id, o.silent_since, o.offline_at, o.case_id, count(*) over ()
              from device_offline o join device d on d.id = o.device_id
             where d.resident_id is not null and at_high_risk(d.resident_id) and\s""";
    private static final String LONGEST_FIRST = " order by o.silent_since, d.id limit :limit";
    private static final int ALL = 7;

    @Override
    public Uni<AtHighRisk> ofHighRisk(int limit, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        if (scope instanceof Scope.Area(String prefix)) {
            parameters.put("division", prefix + "%");
        }
        return Sql.rows(OF_HIGH_RISK + SqlDevices.visible(scope) + LONGEST_FIRST, parameters)
                .map(rows -> new AtHighRisk(
                        rows.isEmpty() ? 0 : ((Number) rows.getFirst()[ALL]).longValue(),
                        rows.stream().map(SqlOfflineDevices::offline).toList()));
    }

    private static Offline offline(Object[] row) {
        @Nullable UUID deviceCase = (UUID) row[6];
        return new Offline(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                new ResidentId((UUID) row[3]),
                Sql.instant(row[4]),
                Sql.instant(row[5]),
                Optional.ofNullable(deviceCase));
    }
}
