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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.SosButtons.Press;
import org.linli.local.Replica;
import org.linli.testkit.Db;

/** Buttons are pressed at two replicas while everything else goes down in turn. */
@ExtendWith(LinliCity.class)
class SosFaultsTest {

    private static final String API = "/api/emergency-intake/v1";
    private static final String OPERATOR = "operator";
    private static final String MACHINE = "integration";
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int BUTTONS = 6;

    private Running linli;
    private List<Replica> replicas;
    private Db db;

    @BeforeEach
    void take(Running running) {
        linli = running;
        replicas = running.platform().replicas("emergency-intake");
        db = running.platform().database("emergency_intake");
    }

    @Test
    void twoMessagesFiveMillisecondsApartOnTwoReplicasMakeOneIncidentWithTwoEvents() throws Exception {
        try (Renewed machine = new Renewed(linli.door(), MACHINE);
                SosButtons buttons = new SosButtons(urls(), machine::token);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                String button = button(round);
                Callable<Press> first = () -> buttons.once(button, 0);
                Callable<Press> second = () -> {
                    Pause.of(Duration.ofMillis(5));
                    return buttons.once(button, 1);
                };
                for (var press : threads.invokeAll(List.of(first, second))) {
                    awaitRead(List.of(press.get().message()));
                }
                UUID incident = incident(button);
                assertThat(db.value("select presses from incident where id = ?", incident))
                        .isEqualTo(2);
                assertThat(db.rows(
                                "select type from incident_event where incident_id = ? order by seq limit 2", incident))
                        .extracting(row -> row.get("type"))
                        .containsExactly("opened", "pressed-again");
                assertThat(db.rows("select 1 from sos_event where incident_id = ?", incident))
                        .hasSize(2);
            }
        }
    }

    @Test
    void nothingIsLostWhateverIsDown() throws Exception {
        // Given
        List<String> buttons =
                IntStream.range(0, BUTTONS).mapToObj(this::button).toList();
        try (Renewed machine = new Renewed(linli.door(), MACHINE);
                SosButtons pressed = new SosButtons(urls(), machine::token);
                Renewed operator = new Renewed(linli.door(), OPERATOR);
                SosScreen screen = new SosScreen(replicas.getLast().url(), operator::token, "")) {
            pressed.press(buttons);
            // When
            for (String service : List.of("provider-registry", "order-dispatch", "matching")) {
                frozen(service, () -> Pause.of(MOMENT));
            }
            frozen("resident-registry", () -> screen.awaitLost("REGISTRY"));
            killed("redis");
            linli.platform().kill("kafka");
            screen.awaitLost("KAFKA");
            replicas.getFirst().kill();
            replicas.getFirst().restart();
            linli.platform().restart("kafka");
            screen.awaitAllWell();
            linli.platform().kill("postgres");
            screen.awaitLost("BACKLOG");
            replicas.getFirst().kill();
            Pause.of(MOMENT);
            linli.platform().restart("postgres");
            screen.awaitAllWell();
            replicas.getFirst().restart();
            Pause.of(MOMENT);
            pressed.stop();
            // Then
            nothingWasLost(pressed, buttons);
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
        String button = button(0);
        try (SosScreen screen = new SosScreen(replica, () -> operator, "");
                SosButtons buttons = new SosButtons(urls(), () -> machine)) {
            // When
            linli.platform().kill("keycloak");
            screen.awaitLost("KEYCLOAK");
            Pause.until("the end of the tokens", CAUGHT_UP, Instant::now, now -> now.isAfter(end.plusSeconds(7)));
            Press press = buttons.once(button, 0);
            // Then
            awaitRead(List.of(press.message()));
            UUID incident = incident(button);
            screen.await(
                    "the call on the screen",
                    message -> message.at("/incident/id").asText().equals(incident.toString()));
            assertThat(claim(replica, operator, incident)).isEqualTo(200);
            assertThat(screen.isClosed()).isFalse();
            linli.platform().restart("keycloak");
            screen.awaitAllWell();
            assertThat(buttons.surprises).isEmpty();
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

    private void killed(String part) {
        linli.platform().kill(part);
        Pause.of(MOMENT);
        linli.platform().restart(part);
    }

    private void nothingWasLost(SosButtons pressed, List<String> buttons) {
        List<Press> all = List.copyOf(pressed.acknowledged);
        assertThat(pressed.surprises).as("answers that are no acknowledgement").isEmpty();
        assertThat(all).hasSizeGreaterThan(BUTTONS * 20);
        assertThat(all).allMatch(press -> press.took().compareTo(LIMIT) < 0, "acknowledged within the vendor's limit");
        String keys = all.stream().map(Press::key).collect(Collectors.joining(","));
        Pause.until(
                "every acknowledged press is stored",
                CAUGHT_UP,
                () -> db.value(
                        "select count(*) from raw_message where split_part(identity, ':', 2) = any (string_to_array(?, ','))",
                        keys),
                Long.valueOf(all.size())::equals);
        Pause.until(
                "every press is read",
                CAUGHT_UP,
                () -> db.value("select count(*) from raw_message where state = 'STORED'"),
                Long.valueOf(0)::equals);
        for (String button : buttons) {
            List<String> pressedOnes = all.stream()
                    .filter(press -> press.button().equals(button))
                    .map(Press::key)
                    .toList();
            List<Map<String, ?>> events = events(button);
            assertThat(events).extracting(row -> row.get("key")).isEqualTo(pressedOnes);
            Set<Object> incidents =
                    events.stream().map(row -> row.get("incident_id")).collect(Collectors.toCollection(HashSet::new));
            assertThat(incidents).as("incidents of " + button).hasSize(1);
            assertThat(db.value(
                            "select presses from incident where id = ?",
                            incidents.iterator().next()))
                    .isEqualTo(pressedOnes.size());
        }
    }

    /** Keys of the presses of a button, in the order of their arrival. */
    private List<Map<String, ?>> events(String button) {
        return db
                .rows(
                        "select split_part(m.identity, ':', 2) as key, e.incident_id from sos_event e"
                                + " join raw_message m on m.id = e.message_id where e.sender = ? order by m.received_at",
                        button)
                .stream()
                .<Map<String, ?>>map(row -> row)
                .toList();
    }

    private void awaitRead(List<UUID> messages) {
        for (UUID message : messages) {
            Pause.until(
                    "the message is read",
                    CAUGHT_UP,
                    () -> db.rows("select 1 from raw_message where id = ? and state = 'READ'", message)
                            .size(),
                    found -> found == 1);
        }
    }

    private UUID incident(String button) {
        return (UUID)
                Objects.requireNonNull(db.value("select distinct incident_id from sos_event where sender = ?", button));
    }

    private List<URI> urls() {
        return replicas.stream().map(Replica::url).toList();
    }

    /** A registered button. */
    private String button(int number) {
        String name = "e2e-%d-%s".formatted(number, UUID.randomUUID());
        linli.door()
                .create(
                        MACHINE,
                        API + "/devices",
                        Map.of(
                                "source",
                                "api",
                                "number",
                                name,
                                "kind",
                                "SOS_BUTTON",
                                "voice",
                                true,
                                "division",
                                linli.city().divisionCode()))
                .expect(201);
        return name;
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
