package org.linli.emergency.outage.adapter.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.linli.emergency.outage.application.Outages;
import org.linli.emergency.outage.application.Part;

/**
 * Ready is who can keep a call: with the database or with the journal. Whatever else is lost is told and does not close the
 * door.
 */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {

    private final Outages outages;
    private final MeterRegistry metrics;

    IntakeHealth(Outages outages, MeterRegistry metrics) {
        this.outages = outages;
        this.metrics = metrics;
    }

    void measure(@Observes StartupEvent started) {
        Stream.of(Part.values()).forEach(this::measure);
    }

    private void measure(Part part) {
        Gauge.builder("linli.emergency.lost", () -> outages.isLost(part) ? 1 : 0)
                .tag("part", part.name())
                .strongReference(true)
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("intake")
                .status(!outages.isLost(Part.DATABASE) || !outages.isLost(Part.JOURNAL));
        outages.now()
                .forEach(outage ->
                        answer.withData(outage.part().name(), outage.since().toString()));
        return answer.build();
    }
}
