package org.linli.emergency.incident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Db;
import org.linli.testkit.GenericPlan;
import org.linli.testkit.LinliParts;

/** What PostgreSQL does at every call: it must not take longer the more calls are open. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "emergency_intake"))
class IncidentPlansTest {

    @Test
    void theOpenIncidentOfASubjectIsFoundByTheSubject() {
        assertThat(plan(SqlIncidents.OPEN))
                .anyMatch(line -> line.contains("Index Scan using incident_one_open"))
                .anyMatch(line -> line.contains("Index Cond: (open_subject ="));
    }

    @Test
    void theOpenIncidentOfASenderIsFoundBySubjectAndSender() {
        assertThat(plan(SqlIncidents.OPEN_OF_SENDER))
                .anyMatch(line -> line.contains("Index Scan using incident_pkey"))
                .anyMatch(line -> line.contains("Index Scan using incident_one_open"))
                .anyMatch(line -> line.contains("Index Scan using sos_event_sender"))
                .noneMatch(line -> line.contains("using incident_open "));
    }

    private static List<String> plan(String tail) {
        return GenericPlan.of(
                Db.of("emergency_intake"),
                "select i.* from incident i where " + tail,
                "enable_seqscan = off",
                "enable_bitmapscan = off");
    }
}
