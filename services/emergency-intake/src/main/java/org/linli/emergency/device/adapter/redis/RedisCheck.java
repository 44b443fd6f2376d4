package org.linli.emergency.device.adapter.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;

/** Whether Redis answers. */
@ApplicationScoped
class RedisCheck implements PartCheck {

    private final ReactiveRedisDataSource redis;

    RedisCheck(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Part part() {
        return Part.REDIS;
    }

    @Override
    public Uni<Void> check() {
        return redis.execute("PING").replaceWithVoid();
    }
}
