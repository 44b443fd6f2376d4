package org.linli.registry.resident.adapter.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.Findings;

/** Everything that has to be looked up before a resident is stored, in one round trip. */
final class FindingsRow {

    private static final String SQL = """
            select exists (select 1 from division d where d.code = :division),
                   (select string_agg(wanted, ',') from unnest(string_to_array(:categories, ',')) wanted
                     where not exists (select 1 from category c where c.code = wanted)),
                   exists (select 1 from resident r where r.identity_number_index = :number and r.id <> :self),
                   (select r.id from resident r where r.identity_number_index = :number and r.id <> :self and
            """;

    private FindingsRow() {}

    static String sql(ScopeCondition visible) {
        return SQL + visible.sql() + ')';
    }

    static Findings read(@Nullable Object[] row) {
        return new Findings(
                Boolean.TRUE.equals(row[0]),
                row[1] instanceof String unknown ? List.of(unknown.split(",", -1)) : List.of(),
                Boolean.TRUE.equals(row[2]),
                row[3] instanceof UUID twin ? new ResidentId(twin) : null);
    }
}
