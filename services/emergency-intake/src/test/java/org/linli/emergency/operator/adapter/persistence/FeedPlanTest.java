package org.linli.emergency.operator.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Db;
import org.linli.testkit.GenericPlan;
import org.linli.testkit.LinliParts;

/** What PostgreSQL does for every change that screens are told of. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class FeedPlanTest {

    @Test
    void onlyTheIncidentsOfTheNewsAreReadHoweverManyThereAre() {
        assertThat(GenericPlan.of(
                        Db.of("emergency_intake"), SqlFeed.READ, "enable_seqscan = off", "enable_nestloop = off"))
                .anyMatch(line -> line.contains("Index Scan using incident_pkey"))
                .anyMatch(line -> line.contains("Index Cond: (id = incident_event.incident_id)"))
                .noneMatch(line -> line.contains("Hash") || line.contains("Merge"));
    }
}
