package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An operator's live feed at the public door. */
final class OperatorFeed implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private OperatorFeed(Door door, String account) {
        URI http = door.address();
        URI address = URI.create("ws://" + http.getAuthority() + FollowedIncident.ROOT + "/operators/feed");
        try {
            this.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + door.token(account))
                    .buildAsync(address, new Listener())
                    .join();
        } catch (CompletionException e) {
            throw new Deviation("the feed does not open: " + e.getCause(), e);
        }
    }

    /** Opens it; the feed is told everything from now on. */
    static OperatorFeed open(Door door, String account) {
        OperatorFeed feed = new OperatorFeed(door, account);
        feed.await("ready", message -> message.path("type").asText().equals("ready"));
        return feed;
    }

    /** The first message about a fact of this type in an incident of the resident; it has to be there soon. */
    JsonNode awaitFact(String type, String resident) {
        return await(
                type + " of " + resident,
                message -> message.at("/event/type").asText().equals(type)
                        && message.at("/incident/residentId").asText().equals(resident));
    }

    private JsonNode await(String what, Predicate<JsonNode> wanted) {
        return Pause.until(
                        "the feed says " + what,
                        SOON,
                        () -> messages.stream().filter(wanted).findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new Deviation("the feed says something that is not JSON", e);
        }
    }
}
