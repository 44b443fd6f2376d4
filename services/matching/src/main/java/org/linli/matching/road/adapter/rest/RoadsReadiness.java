package org.linli.matching.road.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.linli.matching.road.application.Roads;

/** Not ready until the roads are loaded. */
@Readiness
@ApplicationScoped
class RoadsReadiness implements HealthCheck {

    private final Roads roads;

    RoadsReadiness(Roads roads) {
        this.roads = roads;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("roads");
        return switch (roads.state()) {
            case Roads.State.Loading loading ->
                answer.down().withData("state", "loading").build();
            case Roads.State.Loaded loaded ->
                answer.up()
                        .withData("method", loaded.times().summary().method().name())
                        .build();
            case Roads.State.Failed failed ->
                answer.down().withData("state", failed.reason()).build();
        };
    }
}
