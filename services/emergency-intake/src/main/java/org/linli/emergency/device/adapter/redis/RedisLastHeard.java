package org.linli.emergency.device.adapter.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.sortedset.ReactiveSortedSetCommands;
import io.quarkus.redis.datasource.sortedset.ScoreRange;
import io.quarkus.redis.datasource.sortedset.ScoredValue;
import io.quarkus.redis.datasource.sortedset.ZAddArgs;
import io.quarkus.redis.datasource.sortedset.ZRangeArgs;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.device.application.LastHeard;
import org.linli.emergency.device.domain.DeviceName;

/**
 * {@link LastHeard} in one sorted set, {@code emergency:heard}: who is supervised, by the millisecond at which it was last
 * heard of. A score with half a millisecond is none at which it was heard, but from which on it is supervised.
 */
@ApplicationScoped
class RedisLastHeard implements LastHeard {

    private static final String SET = "emergency:heard";
    private static final String MARK = "emergency:heard:mark";
    private static final double NEVER = 0.5;

    private final ReactiveSortedSetCommands<String, String> set;
    private final ReactiveValueCommands<String, String> values;
    private final Duration timeout;

    RedisLastHeard(ReactiveRedisDataSource redis, EmergencyConfig config) {
        this.set = redis.sortedSet(String.class);
        this.values = redis.value(String.class);
        this.timeout = config.devices().redisTimeout();
    }

    @Override
    public Uni<Void> heard(Map<DeviceName, Instant> devices) {
        return devices.isEmpty() ? nothing() : add(new ZAddArgs().xx().gt(), scores(devices));
    }

    @Override
    public Uni<Void> supervise(List<DeviceName> devices, Instant from) {
        Map<String, Double> scores = new HashMap<>();
        devices.forEach(device -> scores.put(device.text(), from.toEpochMilli() + NEVER));
        return devices.isEmpty() ? nothing() : add(new ZAddArgs().nx(), scores);
    }

    @Override
    public Uni<Map<DeviceName, Instant>> of(List<DeviceName> devices) {
        if (devices.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] members = devices.stream().map(DeviceName::text).toArray(String[]::new);
        return inTime(set.zmscore(SET, members)).map(scores -> times(devices, scores));
    }

    @Override
    public Uni<List<Silent>> silentSince(Instant after, Instant until, int limit) {
        ScoreRange<Double> range = new ScoreRange<>(score(after) + NEVER, false, score(until) + NEVER, true);
        return inTime(set.zrangebyscoreWithScores(SET, range, new ZRangeArgs().limit(0, limit)))
                .chain(page -> page.size() < limit
                        ? Uni.createFrom().item(page)
                        : sameMoment(page.getLast().score()).map(rest -> both(page, rest)))
                .map(found -> found.stream()
                        .map(entry -> new Silent(DeviceName.parse(entry.value()), time(entry.score())))
                        .toList());
    }

    @Override
    public Uni<Optional<UUID>> mark() {
        return inTime(values.get(MARK)).map(text -> Optional.ofNullable(text).map(UUID::fromString));
    }

    @Override
    public Uni<Void> mark(UUID mark) {
        return inTime(values.set(MARK, mark.toString()));
    }

    private Uni<List<ScoredValue<String>>> sameMoment(double score) {
        double from = Math.floor(score);
        return inTime(set.zrangebyscoreWithScores(SET, new ScoreRange<>(from, true, from + NEVER, true)));
    }

    private static List<ScoredValue<String>> both(List<ScoredValue<String>> page, List<ScoredValue<String>> rest) {
        Set<ScoredValue<String>> all = new LinkedHashSet<>(page);
        all.addAll(rest);
        return new ArrayList<>(all);
    }

    private Uni<Void> add(ZAddArgs how, Map<String, Double> scores) {
        return inTime(set.zadd(SET, how, scores)).replaceWithVoid();
    }

    private static Map<String, Double> scores(Map<DeviceName, Instant> devices) {
        Map<String, Double> scores = new HashMap<>();
        devices.forEach((device, at) -> scores.put(device.text(), score(at)));
        return scores;
    }

    private static Map<DeviceName, Instant> times(List<DeviceName> devices, List<@Nullable Double> scores) {
        Map<DeviceName, Instant> times = new HashMap<>();
        for (int i = 0; i < devices.size(); i++) {
            Double score = scores.get(i);
            if (score != null && score == Math.floor(score)) {
                times.put(devices.get(i), time(score));
            }
        }
        return times;
    }

    private static double score(Instant at) {
        return at.toEpochMilli();
    }

    private static Instant time(double score) {
        return Instant.ofEpochMilli((long) score);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** The answer comes back on the caller's context, also when there is none in time. */
    private <T> Uni<T> inTime(Uni<T> command) {
        Context here = Vertx.currentContext();
        Uni<T> answer = command.ifNoItem()
                .after(timeout)
                .failWith(() -> new TimeoutException("Redis did not answer within " + timeout));
        return here == null ? answer : answer.emitOn(task -> here.runOnContext(ignored -> task.run()));
    }
}
