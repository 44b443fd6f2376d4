package org.linli.registry.resident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.PhoneNumber;
import org.linli.registry.resident.application.Search;
import org.linli.registry.support.RealParts;
import org.linli.security.Scope;
import org.linli.testkit.Db;
import org.linli.testkit.GenericPlan;

/** How searches are planned for all values at once. */
@QuarkusTest
@RealParts
class SearchPlansTest {

    @Inject
    Vault vault;

    @Inject
    Tokens tokens;

    @Test
    void aTelephoneIsLookedUpOnceAndNeverAlongTheDivision() throws SQLException {
        Search search = new Search(null, null, List.of(), List.of(), null, null, null, PhoneNumber.parse("4001234567"));
        SearchQuery query = SearchQuery.of(search, new Scope.Area("4101"), null, Instant.now(), vault, tokens);

        List<String> plan = GenericPlan.of(Db.of("resident_registry"), query.page(0), "enable_seqscan = off");

        assertThat(plan).filteredOn(line -> line.contains("resident_phone")).hasSize(1);
        assertThat(plan).noneMatch(line -> line.contains("resident_division"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on resident "));
    }
}
