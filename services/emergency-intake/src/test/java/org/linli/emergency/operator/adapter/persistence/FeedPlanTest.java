package org.linli.emergency.operator.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Db;
import org.linli.testkit.LinliParts;
import org.linli.testkit.parts.Databases;

/** What PostgreSQL does for every change that screens are told of. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class FeedPlanTest {

    @Test
    void onlyTheIncidentsOfTheNewsAreReadHoweverManyThereAre() throws SQLException {
        assertThat(plan())
                .anyMatch(line -> line.contains("Index Scan using incident_pkey"))
                .anyMatch(line -> line.contains("Index Cond: (id = incident_event.incident_id)"))
                .noneMatch(line -> line.contains("Hash") || line.contains("Merge"));
    }

    /** With every way out shut that would read whole tables. */
    private static List<String> plan() throws SQLException {
        String url = "jdbc:postgresql://" + Db.of("emergency_intake").url() + "?preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url, "emergency_intake", Databases.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_nestloop = off");
            try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + SqlFeed.READ)) {
                List<String> plan = new ArrayList<>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return plan;
            }
        }
    }
}
