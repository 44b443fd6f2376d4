package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.SosButtons.Press;
import org.linli.e2e.SosHomes.Home;
import org.linli.local.Replica;
import org.linli.testkit.Db;

/** Buttons are pressed at two replicas while everything else goes down in turn. */
@ExtendWith(LinliCity.class)
class SosFaultsTest {

    private static final String API = Operation.root("emergency-intake");
    private static final String OPERATOR = "operator";
    private static final String MACHINE = "integration";
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int HOMES = 6;

    private Running linli;
    private List<Replica> replicas;
    private Db db;
    private SosLedger ledger;

    @BeforeEach
    void take(Running running) {
        linli = running;
        replicas = running.platform().replicas("emergency-intake");
        db = running.platform().database("emergency_intake");
        ledger = new SosLedger(db);
    }

    /**
     * The feed says that a part is lost when calls, devices or cards depend on it; of provider-registry, matching and
     * order-dispatch they do not.
     */
    @Test
    void nothingIsLostWhateverIsDown() throws Exception {
        // Given
        List<Home> homes = homes();
        try (Renewed machine = new Renewed(linli.door(), MACHINE);
                SosButtons pressed = new SosButtons(urls(), machine::token);
                Renewed operator = new Renewed(linli.door(), OPERATOR);
                SosScreen screen = new SosScreen(replicas.getLast().url(), operator::token, "");
                SosConsole console = new SosConsole(urls(), operator::token)) {
            pressed.press(homes);
            // When
            for (String service : List.of("provider-registry", "order-dispatch", "matching")) {
                frozen(service, () -> Pause.of(MOMENT));
            }
            for (String service : List.of("resident-registry", "gateway")) {
                frozen(service, () -> screen.awaitLost("REGISTRY"));
                screen.awaitAllWell();
            }
            linli.platform().kill("redis");
            screen.awaitLost("REDIS");
            linli.platform().restart("redis");
            screen.awaitAllWell();
            linli.platform().kill("kafka");
            screen.awaitLost("KAFKA");
            replicas.getFirst().kill();
            replicas.getFirst().restart();
            linli.platform().restart("kafka");
            screen.awaitAllWell();
            console.breakOff();
            Instant killed = Instant.now();
            linli.platform().kill("postgres");
            screen.awaitLost("DATABASE");
            screen.awaitLost("BACKLOG");
            replicas.getFirst().kill();
            Pause.of(MOMENT);
            linli.platform().restart("postgres");
            screen.awaitAllWell();
            Instant back = Instant.now();
            replicas.getFirst().restart();
            Pause.of(MOMENT);
            pressed.stop();
            // Then
            nothingWasLost(
                    pressed,
                    homes,
                    press -> press.acknowledged().isAfter(killed)
                            && press.began().isBefore(back));
            assertThat(ledger.fromJournals(List.copyOf(pressed.acknowledged)))
                    .as("presses that lay in a journal")
                    .isPositive();
            assertThat(console.screens()).as("connections of the console").hasSizeGreaterThanOrEqualTo(4);
            nothingWasMissed(homes, List.of(screen));
            nothingWasMissed(homes, console.screens());
            Pause.until("the outbox is empty", CAUGHT_UP, () -> db.count("outbox"), waits -> waits == 0);
        } finally {
            startKeycloakAnew();
        }
    }

    /** It keeps connections to the database that was killed, and answers 500 until it has tried each of them. */
    private void startKeycloakAnew() {
        linli.platform().kill("keycloak");
        linli.platform().restart("keycloak");
    }

    @Test
    void whileKeycloakIsDownOperatorsKeepTheirScreensAndActAndMachinesCall() throws Exception {
        // Given
        Realm realm = new Realm(linli.platform().keycloakUrl());
        String operator = shortLived(realm, OPERATOR);
        String machine = shortLived(realm, MACHINE);
        Instant end = Instant.ofEpochSecond(Realm.claims(operator).path("exp").asLong());
        URI replica = replicas.getFirst().url();
        List<Home> homes = homes();
        Home caller = new SosHomes(linli).equip(1);
        try (SosScreen screen = new SosScreen(replica, () -> operator, "");
                SosButtons buttons = new SosButtons(urls(), () -> machine)) {
            buttons.press(homes);
            // When
            linli.platform().kill("keycloak");
            screen.awaitLost("KEYCLOAK");
            Pause.until("the end of the tokens", CAUGHT_UP, Instant::now, now -> now.isAfter(end.plusSeconds(7)));
            Press press = buttons.once(caller.button(), "SOS", 0);
            // Then
            ledger.awaitRead(List.of(press));
            UUID incident = ledger.incidentOf(caller);
            screen.await(
                    "the call on the screen",
                    message -> message.at("/incident/id").asText().equals(incident.toString()));
            assertThat(claim(replica, operator, incident)).isEqualTo(200);
            assertThat(screen.isClosed()).isFalse();
            linli.platform().restart("keycloak");
            screen.awaitAllWell();
            buttons.stop();
            nothingWasLost(buttons, homes, none -> false);
            nothingWasMissed(homes, List.of(screen));
        }
    }

    private static int claim(URI replica, String token, UUID incident) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(replica.resolve(API + "/incidents/" + incident + "/claim"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Door.newKey())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void frozen(String service, Runnable meanwhile) throws IOException, InterruptedException {
        for (Replica replica : linli.platform().replicas(service)) {
            signal("-STOP", replica);
        }
        meanwhile.run();
        for (Replica replica : linli.platform().replicas(service)) {
            signal("-CONT", replica);
        }
    }

    /** A process that hangs is worse than one that is gone: connections stay open, and nothing answers. */
    private void signal(String signal, Replica replica) throws IOException, InterruptedException {
        long pid = Objects.requireNonNull(linli.platform().processes().get(replica.name()))
                .pid();
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }

    private void nothingWasLost(SosButtons pressed, List<Home> homes, Predicate<Press> journals) {
        List<Press> all = List.copyOf(pressed.acknowledged);
        assertThat(pressed.surprises).as("answers that are no acknowledgement").isEmpty();
        assertThat(all).hasSizeGreaterThan(HOMES * 20);
        assertThat(all).allMatch(press -> press.took().compareTo(LIMIT) < 0, "acknowledged within the vendor's limit");
        ledger.awaitRead(all);
        homes.forEach(home -> ledger.holds(home, all, journals));
    }

    private void nothingWasMissed(List<Home> homes, List<SosScreen> connections) {
        List<UUID> incidents = homes.stream().map(ledger::incidentOf).toList();
        new SosFeedProof(ledger, incidents).holds(connections, CAUGHT_UP);
    }

    /** One of them has two buttons. */
    private List<Home> homes() {
        SosHomes equipped = new SosHomes(linli);
        return IntStream.range(0, HOMES)
                .mapToObj(number -> equipped.equip(number == 0 ? 2 : 1))
                .toList();
    }

    private List<URI> urls() {
        return replicas.stream().map(Replica::url).toList();
    }

    /** A token that ends after a few seconds. */
    private static String shortLived(Realm realm, String account) {
        ObjectNode client =
                realm.read("/linli/clients?clientId=linli-app").path(0).deepCopy();
        client.remove(List.of("id", "authenticationFlowBindingOverrides"));
        String id = "short-" + UUID.randomUUID();
        client.put("clientId", id);
        client.withObject("attributes").put("access.token.lifespan", "12");
        for (JsonNode mapper : client.withArray("protocolMappers")) {
            ((ObjectNode) mapper).remove("id");
        }
        realm.create("/linli/clients", client);
        return realm.signIn(Realm.LINLI, id, account).path("access_token").asText();
    }
}
