package org.linli.emergency.outage.adapter.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;

class IntakeHealthTest {

    private final Outages outages = new Outages(Clock.systemUTC());
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final IntakeHealth health = new IntakeHealth(outages, metrics);

    @Test
    void whoCanKeepACallInTheDatabaseOrInTheJournalIsReady() {
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        outages.lost(Part.DATABASE, "test");
        outages.lost(Part.KAFKA, "test");
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        outages.lost(Part.JOURNAL, "test");
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        outages.found(Part.DATABASE);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatIsLostIsMeasured() {
        health.measure(new StartupEvent());
        outages.lost(Part.DATABASE, "test");
        assertThat(lost(Part.DATABASE)).isEqualTo(1);
        assertThat(lost(Part.KAFKA)).isZero();
        outages.found(Part.DATABASE);
        assertThat(lost(Part.DATABASE)).isZero();
    }

    private double lost(Part part) {
        return metrics.get("linli.emergency.lost")
                .tag("part", part.name())
                .gauge()
                .value();
    }
}
