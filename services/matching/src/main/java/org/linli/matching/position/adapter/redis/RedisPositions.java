package org.linli.matching.position.adapter.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.GeoPoint;
import org.linli.matching.MatchingConfig;
import org.linli.matching.position.application.LivePositions;

/**
 * One key for each caregiver, {@code matching:position:<id>}, that expires by itself. Whoever writes last of two phones
 * at the same instant wins; a position measured earlier than the one kept changes nothing.
 */
@ApplicationScoped
class RedisPositions implements LivePositions {

    private static final String PREFIX = "matching:position:";

    private final ReactiveValueCommands<String, String> values;
    private final Duration timeout;

    RedisPositions(ReactiveRedisDataSource redis, MatchingConfig config) {
        this.values = redis.value(String.class);
        this.timeout = config.positions().timeout();
    }

    @Override
    public Uni<Void> put(CaregiverId caregiver, GeoPoint point, Instant at, Duration keep) {
        String key = PREFIX + caregiver;
        KeptPosition position = new KeptPosition(point, at);
        return inTime(values.get(key)
                .chain(kept -> kept != null && KeptPosition.parse(kept).at().isAfter(at)
                        ? Uni.createFrom().voidItem()
                        : values.psetex(key, keep.toMillis(), position.text())));
    }

    @Override
    public Uni<Map<CaregiverId, GeoPoint>> of(Set<CaregiverId> caregivers) {
        if (caregivers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] keys = caregivers.stream().map(id -> PREFIX + id).toArray(String[]::new);
        return inTime(values.mget(keys)).map(RedisPositions::points);
    }

    private static Map<CaregiverId, GeoPoint> points(Map<String, String> found) {
        Map<CaregiverId, GeoPoint> points = new HashMap<>();
        found.forEach((key, text) -> {
            if (text != null) {
                points.put(
                        CaregiverId.of(key.substring(PREFIX.length())),
                        KeptPosition.parse(text).point());
            }
        });
        return points;
    }

    private <T> Uni<T> inTime(Uni<T> command) {
        return command.ifNoItem()
                .after(timeout)
                .failWith(() -> new TimeoutException("Redis did not answer within " + timeout));
    }
}
