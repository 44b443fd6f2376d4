package org.linli.emergency.card.adapter.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.card.application.CardSource;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.kernel.ResidentId;
import org.linli.security.ServiceToken;

/** {@link CardSource} by HTTP, with the service's own token. */
@ApplicationScoped
class RegistryCards implements CardSource {

    static final String PATH = "/api/resident-registry/v1/emergency-cards";

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final WebClient client;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final EmergencyConfig.Registry registry;

    RegistryCards(Vertx vertx, ServiceToken token, ObjectMapper json, EmergencyConfig config) {
        this.client = WebClient.create(vertx);
        this.token = token;
        this.json = json;
        this.registry = config.registry();
    }

    /** What the registry answers. */
    record Answer(List<EmergencyCard> items) {}

    @Override
    public Uni<List<EmergencyCard>> cards(List<ResidentId> residents) {
        return residents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : token.get().chain(bearer -> asked(bearer, residents)).map(this::read);
    }

    private Uni<HttpResponse<Buffer>> asked(String bearer, List<ResidentId> residents) {
        JsonArray ids =
                new JsonArray(residents.stream().map(ResidentId::toString).collect(Collectors.toList()));
        return client.postAbs(registry.url() + PATH)
                .bearerTokenAuthentication(bearer)
                .timeout(registry.patience().toMillis())
                .sendJsonObject(new JsonObject().put("residents", ids));
    }

    /** Nothing of the answer is in a message: it may be personal. */
    private List<EmergencyCard> read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() == UNAUTHORIZED) {
            token.forget();
        }
        if (answer.statusCode() == FAILED) {
            throw new Broken("the registry fails at one of the files");
        }
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("the registry answers " + answer.statusCode());
        }
        try {
            return json.readValue(answer.bodyAsString(), Answer.class).items();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the registry's answer is not of the agreed form: " + e.getClass());
        }
    }
}
