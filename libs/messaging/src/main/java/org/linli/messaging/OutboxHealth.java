package org.linli.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how long events have waited to be published; not ready when it is too long, except in a service whose door must stay
 * open while others hear nothing of it.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements AsyncHealthCheck {

    private static final String OLDEST =
            "select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint as age, count(*) as depth from outbox";

    private final Pool pool;
    private final Duration limit;
    private final boolean decides;
    private final AtomicLong age = new AtomicLong();
    private final AtomicLong depth = new AtomicLong();

    OutboxHealth(
            Pool pool,
            MeterRegistry metrics,
            @ConfigProperty(name = "linli.messaging.outbox.max-age", defaultValue = "PT10M") Duration limit,
            @ConfigProperty(name = "linli.messaging.outbox.decides-readiness", defaultValue = "true") boolean decides) {
        this.pool = pool;
        this.limit = limit;
        this.decides = decides;
        metrics.gauge("linli.outbox.age.seconds", age);
        metrics.gauge("linli.outbox.depth", depth);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(OLDEST)
                .execute()
                .map(rows -> {
                    var row = rows.iterator().next();
                    age.set(row.getLong("age"));
                    depth.set(row.getLong("depth"));
                    return response(!decides || age.get() <= limit.toSeconds());
                })
                .onFailure(failure -> !decides)
                .recoverWithItem(() -> response(true));
    }

    private HealthCheckResponse response(boolean up) {
        return HealthCheckResponse.named("outbox")
                .withData("oldestSeconds", age.get())
                .withData("waiting", depth.get())
                .status(up)
                .build();
    }
}
