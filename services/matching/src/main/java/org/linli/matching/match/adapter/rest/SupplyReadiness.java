package org.linli.matching.match.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.linli.matching.match.application.City;

/** Not ready until the supply side of the city has been read once. */
@Readiness
@ApplicationScoped
class SupplyReadiness implements HealthCheck {

    private final City city;

    SupplyReadiness(City city) {
        this.city = city;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("supply")
                .status(city.complete())
                .withData("providers", city.providers().size())
                .build();
    }
}
