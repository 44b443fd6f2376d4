package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;

@ExtendWith(LinliCity.class)
class TwoReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void aCaregiverIsBookedOnceHoweverManyAcceptAtOnce(Running linli) throws Exception {
        // Given
        Neighbours neighbours = Neighbours.register(linli, "同时接单", 8);
        List<JsonNode> offered = offered(
                linli,
                neighbours,
                IntStream.range(0, 8)
                        .mapToObj(i -> neighbours.order(i, 9, 9, Duration.ofMinutes(5)))
                        .toList());
        JsonNode first = offered.getFirst().path("offer");
        String provider = first.path("providerId").asText();
        String caregiver = first.path("proposedCrew").path(0).asText();
        for (JsonNode order : offered) {
            if (!order.path("offer").path("providerId").asText().equals(provider)) {
                linli.door()
                        .change(
                                "dispatcher",
                                "POST",
                                path(order, "/dispatch"),
                                version(order),
                                Map.of("providerId", provider))
                        .expect(200);
            }
        }

        // When
        List<Answer> answers = atOnce(neighbours.orders().stream()
                .flatMap(order -> replicas(linli).stream().map(replica -> (Callable<Answer>) () -> replica.post(
                        linli.city().administratorOf(provider),
                        path(order, "/offer/acceptance"),
                        Map.of("crew", List.of(Map.of("caregiverId", caregiver))),
                        Map.of("If-Match", version(order)))))
                .toList());

        // Then
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).allMatch(answer -> List.of(200, 409, 412).contains(answer.status()), "200, 409 or 412");
        assertThat(answers).anyMatch(answer -> answer.code().equals("CAREGIVER_BOOKED"));
        assertThat(neighbours.orders())
                .filteredOn(order -> order.path("state").asText().equals("ACCEPTED"))
                .hasSize(1);
    }

    @Test
    void anOrderIsOfferedToOneProviderAtATime(Running linli) throws Exception {
        // Given
        Neighbours neighbours = Neighbours.register(linli, "轮流派单", 4);
        List<JsonNode> orders = offered(
                linli,
                neighbours,
                IntStream.range(0, 4)
                        .mapToObj(i -> neighbours.order(i, 10, 9, Duration.ofSeconds(5)))
                        .toList());
        Deskwork desk = new Deskwork(linli);
        List<Integer> statuses = new ArrayList<>();

        // When both replicas sweep expired offers while dispatchers and providers press at both of them
        long began = System.nanoTime();
        while (System.nanoTime() - began < Duration.ofSeconds(14).toNanos()) {
            List<Callable<Answer>> presses = new ArrayList<>();
            for (JsonNode order : neighbours.orders()) {
                for (Door replica : replicas(linli)) {
                    presses.add(() -> desk.at(replica).decline(order));
                    presses.add(() -> desk.at(replica).matchAgain(order));
                }
            }
            atOnce(presses).forEach(answer -> statuses.add(answer.status()));
        }

        // Then
        assertThat(statuses)
                .as("some presses count, some come too late, none fails")
                .contains(204, 200)
                .containsAnyOf(409, 412)
                .allMatch(status -> status < 500, "no failure");
        for (JsonNode order : orders) {
            oneOfferAtATime(neighbours.history(order.path("id").asText()));
        }
    }

    /** Between two offers of an order stands what ended the first. */
    private static void oneOfferAtATime(List<String> history) {
        int open = 0;
        for (String type : history) {
            open += switch (type) {
                case "order.offered" -> 1;
                case "order.offer-declined", "order.offer-lapsed", "order.accepted" -> -1;
                default -> 0;
            };
            assertThat(open).as("open offers in %s", history).isBetween(0, 1);
        }
    }

    private static List<JsonNode> offered(Running linli, Neighbours neighbours, List<Map<String, Object>> bodies) {
        bodies.forEach(
                body -> linli.door().create("operator", Neighbours.ORDERS, body).expect(201));
        return Pause.until(
                "every order offered",
                SOON,
                neighbours::orders,
                orders -> orders.size() == bodies.size()
                        && orders.stream()
                                .allMatch(order -> order.path("state").asText().equals("OFFERED")));
    }

    private static List<Door> replicas(Running linli) {
        return linli.platform().replicas("order-dispatch").stream()
                .map(replica -> linli.door().at(replica.url()))
                .toList();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static String path(JsonNode order, String rest) {
        return Neighbours.ORDERS + "/" + order.path("id").asText() + rest;
    }

    private static String version(JsonNode order) {
        return '"' + order.path("version").asText() + '"';
    }
}
