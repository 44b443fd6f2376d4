package org.linli.emergency.outage.adapter.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;

/** Asks Keycloak for the keys of its tokens. */
@ApplicationScoped
class KeycloakCheck implements PartCheck {

    private static final int OK = 200;
    private static final long WITHIN_MILLIS = 1500;

    private final HttpClient client;
    private final String keys;

    KeycloakCheck(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.client = vertx.createHttpClient();
        this.keys = realm + "/protocol/openid-connect/certs";
    }

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public Uni<Void> check() {
        return Uni.createFrom()
                .completionStage(() -> client.request(new RequestOptions()
                                .setMethod(HttpMethod.GET)
                                .setAbsoluteURI(keys)
                                .setTimeout(WITHIN_MILLIS))
                        .compose(HttpClientRequest::send)
                        .compose(KeycloakCheck::read)
                        .toCompletionStage());
    }

    private static Future<Void> read(HttpClientResponse answer) {
        return answer.body()
                .compose(body -> answer.statusCode() == OK
                        ? Future.succeededFuture()
                        : Future.failedFuture("Keycloak answers " + answer.statusCode()));
    }
}
