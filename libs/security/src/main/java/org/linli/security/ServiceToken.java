package org.linli.security;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The token of the service itself, with which it asks other services: Keycloak's answer to its client credentials, kept until
 * shortly before it ends.
 */
@ApplicationScoped
public class ServiceToken {

    private static final long PATIENCE_MILLIS = 5_000;
    private static final Duration EARLY = Duration.ofSeconds(15);
    private static final int OK = 200;

    private final WebClient client;
    private final String endpoint;
    private final String clientId;
    private final String clientSecret;
    private volatile @Nullable Held held;

    ServiceToken(
            Vertx vertx,
            @ConfigProperty(name = "linli.keycloak.url") String keycloak,
            @ConfigProperty(name = "linli.service.client-id") String clientId,
            @ConfigProperty(name = "linli.service.client-secret") String clientSecret) {
        this.client = WebClient.create(vertx);
        this.endpoint = keycloak + "/realms/linli/protocol/openid-connect/token";
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    private record Held(String token, long untilNanos) {
        boolean isFresh() {
            return System.nanoTime() - untilNanos < 0;
        }
    }

    /** A token that is good for some seconds more; fails while Keycloak does not answer. */
    public Uni<String> get() {
        Held now = held;
        return now != null && now.isFresh() ? Uni.createFrom().item(now.token()) : asked();
    }

    /** Asks Keycloak again next time: somebody did not accept the token. */
    public void forget() {
        held = null;
    }

    private Uni<String> asked() {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", clientId)
                .add("client_secret", clientSecret);
        return client.postAbs(endpoint).timeout(PATIENCE_MILLIS).sendForm(form).map(this::kept);
    }

    private String kept(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("Keycloak answers " + answer.statusCode() + " to " + clientId);
        }
        JsonObject body = answer.bodyAsJsonObject();
        String token = body.getString("access_token");
        Duration good = Duration.ofSeconds(body.getLong("expires_in", 0L)).minus(EARLY);
        held = new Held(token, System.nanoTime() + good.toNanos());
        return token;
    }
}
