package org.linli.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one runaway client from taking the room of all others. A token is only read here, not verified: that is the
 * services' work. Hence an account counts together with its address, so that nobody can use up the allowance of another
 * with a forged token, and the address counts by itself, so that inventing accounts gains nothing.
 */
@ApplicationScoped
class RateLimits {

    private static final int MAX_REMEMBERED = 200_000;
    private static final int MAX_TOKEN_LENGTH = 16_384;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private final GatewayConfig.Limits limits;

    RateLimits(GatewayConfig config) {
        limits = config.limits();
    }

    /** How long the caller has to wait; empty when the request may pass. */
    Optional<Duration> waiting(HttpServerRequest request) {
        String address = network(request.remoteAddress().hostAddress());
        Optional<Duration> wait = take(address, limits.perAddress());
        if (wait.isPresent()) {
            return wait;
        }
        String subject = subject(request.getHeader(HttpHeaders.AUTHORIZATION));
        return subject == null ? Optional.empty() : take(address + ' ' + subject, limits.perCaller());
    }

    private Optional<Duration> take(String key, int perSecond) {
        Bucket bucket = buckets.get(key, created -> bucket(perSecond));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** An IPv6 customer holds a whole /64, so its first four groups count as one address. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    /** The claim {@code sub} of a bearer token, null when there is none that can be read. */
    static @Nullable String subject(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > MAX_TOKEN_LENGTH
                || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        String[] parts = authorization.substring(7).strip().split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return new JsonObject(claims).getValue("sub") instanceof String subject ? subject : null;
        } catch (IllegalArgumentException | DecodeException unreadable) {
            return null;
        }
    }
}
