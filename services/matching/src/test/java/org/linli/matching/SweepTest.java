package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.eventbus.EventBus;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.matching.match.application.City;
import org.linli.testkit.Db;

/** What a killed replica left behind, and what several take up at once. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class SweepTest {

    @Inject
    City city;

    @Inject
    EventBus bus;

    private static void leaveBehind(MatchingRequested request) {
        Db.of("matching")
                .execute(
                        """
                insert into matching_request (request_id, order_id, resident_id, division, item_code, urgency,
                       window_start, window_end, excluded_providers, state, asked_at, received_at, due_at)
                values (?, ?, ?, ?, ?, 'PLANNED', ?::timestamptz, ?::timestamptz, '{}', 'PENDING', now(), now(), now())
                """,
                        request.requestId(),
                        request.orderId(),
                        request.residentId(),
                        request.division(),
                        request.itemCode(),
                        request.windowStart().toString(),
                        request.windowEnd().toString());
    }

    @Test
    void a_question_stored_by_a_replica_that_died_is_answered_by_another() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);

        leaveBehind(request);

        assertThat(Broker.answerTo(request.requestId()).key())
                .isEqualTo(request.orderId().toString());
    }

    @Test
    void a_question_taken_up_by_twenty_at_once_has_one_answer() {
        Town town = new Town().bathing();
        town.provider(0, 500, "FEMALE", "MALE");
        UUID resident = town.resident(-10, 0);
        town.settledIn(city);
        MatchingRequested request = town.request(resident);
        leaveBehind(request);

        for (int i = 0; i < 20; i++) {
            bus.send("matching.answer", request.requestId().toString());
        }
        Broker.answerTo(request.requestId());
        Town.ask(town.request(resident));

        assertThat(Broker.answersTo(request.requestId())).hasSize(1);
        assertThat(Db.of("matching").rows("select 1 from explanation where request_id = ?", request.requestId()))
                .hasSize(1);
    }
}
