package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.local.Replica;

@ExtendWith(LinliCity.class)
class KilledServicesTest {

    private static final int ORDERS = 50;
    private static final int CLIENTS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Test
    void everyAcknowledgedOrderReachesItsEndAndNoneTwice(Running linli) throws Exception {
        // Given
        Neighbours neighbours = Neighbours.register(linli, "停电演练", 10);
        AtomicInteger acknowledged = new AtomicInteger();
        Deskwork desk = new Deskwork(linli);

        // When
        List<String> ids = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> placed = new ArrayList<>();
            for (int i = 0; i < ORDERS; i++) {
                Map<String, Object> body = neighbours.order(i, 2 + i / 10, 8 + i % 5 * 2, Duration.ofMinutes(5));
                placed.add(clients.submit(() -> place(linli.door(), body, acknowledged)));
            }
            List<Replica> matching = linli.platform().replicas("matching");
            List<Replica> dispatch = linli.platform().replicas("order-dispatch");
            Pause.until("ten orders", LONGEST, acknowledged::get, done -> done >= 10);
            matching.forEach(Replica::kill);
            Pause.until("half of the orders", LONGEST, acknowledged::get, done -> done >= ORDERS / 2);
            dispatch.forEach(Replica::kill);
            dispatch.forEach(Replica::restart);
            matching.forEach(Replica::restart);
            for (Future<String> order : placed) {
                ids.add(order.get());
            }
        }
        Pause.until(
                "the end of every order", LONGEST, () -> unfinished(neighbours, desk), unfinished -> unfinished == 0);

        // Then
        assertThat(neighbours.orders())
                .extracting(order -> order.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(ids);
        for (String id : ids) {
            List<String> history = neighbours.history(id);
            assertThat(List.of("order.requested", "order.accepted", "visit.ended", "order.completed"))
                    .as("%s: %s", id, history)
                    .allMatch(type -> Collections.frequency(history, type) == 1);
        }
        assertThat(linli.platform()
                        .database("order_dispatch")
                        .rows("select order_id from booking where active and order_id = any (?)", (Object)
                                ids.stream().map(UUID::fromString).toArray(UUID[]::new)))
                .isEmpty();
    }

    /** As a client does that wants its order: the same key again until it is acknowledged. */
    private static String place(Door door, Map<String, Object> body, AtomicInteger acknowledged) {
        Map<String, String> key = Map.of("Idempotency-Key", Door.newKey());
        Answer answer = Pause.until(
                "an order acknowledged",
                LONGEST,
                () -> tried(() -> door.post("operator", Neighbours.ORDERS, body, key)),
                seen -> seen != null && seen.status() < 500);
        acknowledged.incrementAndGet();
        return answer.expect(201).text("id");
    }

    private static long unfinished(Neighbours neighbours, Deskwork desk) {
        List<JsonNode> open = neighbours.orders().stream()
                .filter(order -> !order.path("state").asText().equals("COMPLETED"))
                .toList();
        open.forEach(order -> tried(() -> {
            desk.doNext(order);
            return order;
        }));
        return open.size();
    }

    private static <T> @Nullable T tried(Supplier<T> act) {
        try {
            return act.get();
        } catch (Deviation noAnswer) {
            return null;
        }
    }
}
