package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.SosButtons.Press;
import org.linli.e2e.SosHomes.Home;
import org.linli.local.Replica;
import org.linli.testkit.Accounts;
import org.linli.testkit.Db;

/** Two replicas of emergency-intake are one service. */
@ExtendWith(LinliCity.class)
class SosReplicasTest {

    private static final String API = Operation.root("emergency-intake");
    private static final String OPERATOR = "operator";
    private static final String MACHINE = "integration";
    /** Long enough for a busy machine, too short for a replica to be woken by something else each time. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration TWO_SWEEPS = Duration.ofSeconds(2);

    private Running linli;
    private List<URI> replicas;
    private Db db;
    private SosHomes homes;
    private SosLedger ledger;

    @BeforeEach
    void take(Running running) {
        linli = running;
        replicas = running.platform().replicas("emergency-intake").stream()
                .map(Replica::url)
                .toList();
        db = running.platform().database("emergency_intake");
        homes = new SosHomes(running);
        ledger = new SosLedger(db);
    }

    @Test
    void twoMessagesFiveMillisecondsApartOnTwoReplicasMakeOneIncidentWithTwoEvents() throws Exception {
        try (SosButtons buttons = buttons()) {
            for (int round = 0; round < 10; round++) {
                Home home = homes.equip(1 + round % 2);
                List<Press> presses = atOnce(List.of(() -> buttons.once(home.button(), "SOS", 0), () -> {
                    Pause.of(Duration.ofMillis(5));
                    return buttons.once(home.buttons().getLast(), "SOS", 1);
                }));
                ledger.awaitRead(presses);
                UUID incident = ledger.incidentOf(home);
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
    void whatOneReplicaStoresIsSeenOnTheOther() {
        // Given
        Home home = homes.equip(1);
        try (SosButtons buttons = buttons();
                Renewed operator = new Renewed(linli.door(), OPERATOR);
                SosScreen first = new SosScreen(replicas.getFirst(), operator::token, "");
                SosScreen last = new SosScreen(replicas.getLast(), operator::token, "")) {
            for (int turn = 0; turn < 6; turn++) {
                // When
                ledger.awaitRead(List.of(buttons.once(home.button(), "SOS", turn)));
                // Then
                SosFeedProof proof = new SosFeedProof(ledger, List.of(ledger.incidentOf(home)));
                proof.holds(List.of(first), SOON);
                proof.holds(List.of(last), SOON);
            }
        }
    }

    @Test
    void aClaimIsWonOnceAcrossReplicas() throws Exception {
        // Given
        List<String> operators =
                IntStream.range(0, 6).mapToObj(number -> operator()).toList();
        List<SosScreen> desks = IntStream.range(0, operators.size())
                .mapToObj(i -> new SosScreen(
                        replicas.get(i % replicas.size()), () -> linli.door().token(operators.get(i)), ""))
                .toList();
        try (SosButtons buttons = buttons()) {
            for (int round = 0; round < 8; round++) {
                Home home = homes.equip(1);
                ledger.awaitRead(List.of(buttons.once(home.button(), "SOS", round)));
                UUID incident = ledger.incidentOf(home);
                // When
                List<Answer> answers = atOnce(IntStream.range(0, operators.size())
                        .<Callable<Answer>>mapToObj(
                                i -> () -> claim(replicas.get(i % replicas.size()), operators.get(i), incident))
                        .toList());
                // Then
                assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() != 200)
                        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("ALREADY_CLAIMED"));
                int winner = answers.stream().map(Answer::status).toList().indexOf(200);
                assertThat(db.rows(
                                "select actor from incident_event where incident_id = ? and type = 'claimed'",
                                incident))
                        .containsExactly(Map.of("actor", linli.door().subject(operators.get(winner))));
            }
        } finally {
            desks.forEach(SosScreen::close);
        }
    }

    @Test
    void whatADeviceSaysIsNotReadBeforeAnOlderMessageOfItsThatWaitsWhicheverReplicaItComesTo() {
        // Given
        Home home = homes.equip(1);
        try (SosButtons buttons = buttons()) {
            Press older = buttons.once(home.button(), "FALL", 0);
            ledger.awaitRead(List.of(older));
            waitsAgain(older);
            Press newer;
            try (Held held = Held.by(db, "select 1 from raw_message where id = '" + older.message() + "' for update")) {
                assertThat(held).isNotNull();
                Pause.of(TWO_SWEEPS);
                // When
                newer = buttons.once(home.button(), "SOS", 1);
                Pause.of(SosLedger.LEFT_ALONE.plus(TWO_SWEEPS));
                // Then
                assertThat(newer.inEffect()).isFalse();
                assertThat(state(newer)).isEqualTo("STORED");
            }
            ledger.awaitRead(List.of(older, newer));
            assertThat(db.rows(
                            "select detail->>'signal' as signal from incident_event"
                                    + " where incident_id = ? and type = 'pressed-again' order by seq",
                            ledger.incidentOf(home)))
                    .extracting(row -> row.get("signal"))
                    .containsExactly("FALL", "SOS");
        }
    }

    /** As if whoever stored it had died before reading it; in a moment the sweepers may have it. */
    private void waitsAgain(Press press) {
        db.execute(
                "update raw_message set state = 'STORED', read_at = null, try_at = now() + interval '1 second' where id = ?",
                press.message());
    }

    private String state(Press press) {
        return (String) Objects.requireNonNull(db.value("select state from raw_message where id = ?", press.message()));
    }

    private SosButtons buttons() {
        String token = linli.door().token(MACHINE);
        return new SosButtons(replicas, () -> token);
    }

    /** A new account, signed in. */
    private String operator() {
        String name = "e2e-operator-" + UUID.randomUUID();
        Accounts.at(linli.platform().keycloakUrl()).create(name, OPERATOR, Map.of("division", "4101"));
        linli.door().subject(name);
        return name;
    }

    private Answer claim(URI replica, String operator, UUID incident) {
        return linli.door().at(replica).create(operator, API + "/incidents/" + incident + "/claim", Map.of());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
