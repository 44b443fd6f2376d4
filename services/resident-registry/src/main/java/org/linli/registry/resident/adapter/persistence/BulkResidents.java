package org.linli.registry.resident.adapter.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.imports.Words;
import org.linli.kernel.ResidentId;
import org.linli.persistence.EntityCopy;
import org.linli.persistence.Statements;
import org.linli.persistence.TableCopy;
import org.linli.registry.resident.application.ResidentLoading;
import org.linli.registry.resident.domain.Findings;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.security.Scope;

/** Residents by the thousand: a few queries over all of them, then {@code COPY}. */
@ApplicationScoped
class BulkResidents implements ResidentLoading {

    private static final String DIVISIONS = "select code from division where code = any (?)";
    private static final String CATEGORIES = "select name, code from category";
    private static final String TWINS = """
            select r.identity_number_index, r.id, r.division from resident r where r.identity_number_index = any (?)
            union all
            select e.ref_index, r.id, r.division
              from resident_external_ref e join resident r on r.id = e.resident_id where e.ref_index = any (?)
            """;

    private final Vault vault;
    private final TokenRows tokens;
    private final Clock clock;
    private final EntityCopy<ResidentRow> rows = EntityCopy.of(ResidentRow.class);
    private final Words categories;

    BulkResidents(AgroalDataSource dataSource, Vault vault, TokenRows tokens, Clock clock) {
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
        this.categories = new Words(dataSource, clock, CATEGORIES);
    }

    private record SealedResident(
            Resident resident, ResidentRow row, @Nullable String externalIndex) implements Prepared {

        @Override
        public List<String> keys() {
            return Stream.of(row.identityNumberIndex, externalIndex)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    private record Twin(UUID id, String division) {}

    @Override
    public Prepared prepare(Resident resident, @Nullable String externalRef) {
        return new SealedResident(
                resident,
                ResidentRow.of(resident, vault, clock.instant()),
                externalRef == null ? null : vault.externalIndex(externalRef));
    }

    @Override
    public Words categories() {
        return categories;
    }

    @Override
    public Map<UUID, Findings> findings(Connection connection, List<Prepared> residents, Scope scope)
            throws SQLException {
        Set<String> divisions = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Map<String, Twin> twins = new HashMap<>();
        Statements.query(connection, DIVISIONS, row -> divisions.add(row.getString(1)), (Object)
                residents.stream().map(BulkResidents::division).distinct().toArray(String[]::new));
        Statements.query(connection, CATEGORIES, row -> codes.add(row.getString(2)));
        String[] keys = residents.stream().flatMap(one -> one.keys().stream()).toArray(String[]::new);
        Statements.query(
                connection,
                TWINS,
                row -> twins.put(row.getString(1), new Twin(row.getObject(2, UUID.class), row.getString(3))),
                keys,
                keys);
        Map<UUID, Findings> findings = new HashMap<>();
        for (Prepared one : residents) {
            Twin twin = one.keys().stream()
                    .filter(twins::containsKey)
                    .map(twins::get)
                    .findFirst()
                    .orElse(null);
            findings.put(
                    one.resident().id().value(),
                    new Findings(
                            divisions.contains(division(one)),
                            particulars(one).categories().stream()
                                    .filter(code -> !codes.contains(code))
                                    .toList(),
                            twin != null,
                            twin != null && sees(scope, twin) ? new ResidentId(twin.id()) : null));
        }
        return findings;
    }

    @Override
    public void store(Connection connection, List<Prepared> residents) throws SQLException {
        List<SealedResident> sealed =
                residents.stream().map(SealedResident.class::cast).toList();
        rows.write(connection, sealed.stream().map(SealedResident::row).toList());
        TableCopy refs = new TableCopy("resident_external_ref", List.of("ref_index", "resident_id"));
        sealed.forEach(one -> {
            if (one.externalIndex() != null) {
                refs.add(List.of(one.externalIndex(), one.row().id));
            }
        });
        refs.write(connection);
        tokens.copy(connection, residents.stream().map(Prepared::resident).toList());
    }

    private static boolean sees(Scope scope, Twin twin) {
        return scope instanceof Scope.Area area && twin.division().startsWith(area.divisionPrefix());
    }

    private static Particulars particulars(Prepared prepared) {
        return prepared.resident().particulars();
    }

    private static String division(Prepared prepared) {
        return particulars(prepared).address().division().value();
    }
}
