package org.linli.emergency.incident.adapter.matching;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.incident.application.NearestByRoad;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.ResidentId;

/** {@link NearestByRoad} by matching, with the token of whoever asks, so that it answers what the asker may know. */
@ApplicationScoped
class AskMatching implements NearestByRoad {

    private static final String PATH = "/api/matching/v1/responders";
    private static final int OK = 200;

    private final WebClient client;
    private final SecurityIdentity identity;
    private final EmergencyConfig config;

    AskMatching(Vertx vertx, SecurityIdentity identity, EmergencyConfig config) {
        this.client = WebClient.create(vertx);
        this.identity = identity;
        this.config = config;
    }

    @Override
    public Uni<Answer> near(Optional<GeoPoint> point, Optional<ResidentId> resident) {
        String token = identity.getCredential(AccessTokenCredential.class).getToken();
        return client.postAbs(config.matching().url() + PATH)
                .bearerTokenAuthentication(token)
                .timeout(config.matching().patience().toMillis())
                .sendJsonObject(question(point, resident))
                .map(AskMatching::answer);
    }

    private JsonObject question(Optional<GeoPoint> point, Optional<ResidentId> resident) {
        JsonObject question = new JsonObject()
                .put("kind", config.responders().kind())
                .put("withinMinutes", config.responders().withinMinutes())
                .put("limit", config.responders().asked());
        point.ifPresent(where -> question.put(
                "point",
                new JsonObject()
                        .put("lon", where.lon())
                        .put("lat", where.lat())
                        .put("coordSystem", CoordSystem.WGS84.name())));
        resident.ifPresent(who -> question.put("residentId", who.toString()));
        return question;
    }

    private static Answer answer(HttpResponse<Buffer> response) {
        if (response.statusCode() != OK) {
            throw new NoAnswer("matching answered " + response.statusCode());
        }
        JsonObject body = response.bodyAsJsonObject();
        if (body.getBoolean("offRoad", true)) {
            throw new NoAnswer("the door lies off every road that matching knows");
        }
        return new Answer(
                "ROAD".equals(body.getString("method")),
                body.getJsonArray("responders").stream()
                        .map(JsonObject.class::cast)
                        .map(AskMatching::way)
                        .toList());
    }

    private static Way way(JsonObject one) {
        return new Way(
                UUID.fromString(one.getString("caregiverId")),
                UUID.fromString(one.getString("providerId")),
                one.getDouble("minutes"),
                one.getInteger("metres"),
                one.getString("start").equals("LIVE_POSITION"));
    }

    /** No answer, or none that helps. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswer(String why) {
            super(why);
        }
    }
}
