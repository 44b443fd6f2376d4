package org.linli.registry.resident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.kernel.PhoneNumber;
import org.linli.registry.resident.application.Search;
import org.linli.registry.support.RealParts;
import org.linli.security.Scope;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Databases;

/** What PostgreSQL does when it keeps one plan for all values, as it does after a few searches on a connection. */
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

        List<String> plan = plan(query.page(0));

        assertThat(plan).filteredOn(line -> line.contains("resident_phone")).hasSize(1);
        assertThat(plan).noneMatch(line -> line.contains("resident_division"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on resident "));
    }

    private static List<String> plan(String sql) throws SQLException {
        String url = "jdbc:postgresql://" + Db.of("resident_registry").url() + "?preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url, "resident_registry", Databases.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered(sql))) {
                List<String> plan = new ArrayList<>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return plan;
            }
        }
    }

    /** Named parameters as the numbers that the server knows them by; every one has its own type. */
    private static String numbered(String sql) {
        List<String> names = new ArrayList<>();
        return Pattern.compile("(?<!:):([a-z]\\w*)", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .replaceAll(found -> {
                    if (!names.contains(found.group(1))) {
                        names.add(found.group(1));
                    }
                    return "\\$" + (names.indexOf(found.group(1)) + 1);
                });
    }
}
