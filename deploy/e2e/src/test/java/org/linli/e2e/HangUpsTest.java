package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.testkit.Db;

@ExtendWith(LinliCity.class)
class HangUpsTest {

    private static final int CLIENTS = 100;
    private static final JsonMapper JSON = new JsonMapper();

    /** A client's order: its key and its body. */
    private record Letter(String key, Map<String, Object> body) {}

    @Test
    void clientsThatHangUpLeaveEveryWriteWholeOrAbsentAndEveryPoolIntact(Running linli) {
        // Given
        Neighbours neighbours = Neighbours.register(linli, "挂断", 10);
        List<Letter> letters = IntStream.range(0, CLIENTS)
                .mapToObj(i ->
                        new Letter(Door.newKey(), neighbours.order(i, 12 + i / 20, 8 + i % 5 * 2, Duration.ofHours(1))))
                .toList();
        List<URI> addresses = List.of(
                linli.door().address(),
                linli.platform().replicas("order-dispatch").getFirst().url());

        // When
        for (int i = 0; i < CLIENTS; i++) {
            hangUp(addresses.get(i % 2), linli.door().token("operator"), letters.get(i), i % 3 == 0);
        }

        // Then
        Db database = linli.platform().database("order_dispatch");
        Pause.until(
                "connections back in their pools",
                Duration.ofSeconds(20),
                () -> database.value("select count(*) from pg_stat_activity where state like 'idle in transaction%'"),
                Long.valueOf(0)::equals);
        assertThat(database.rows("""
                select o.id from service_order o
                where o.note like '挂断%' and not exists (
                    select 1 from order_event e where e.order_id = o.id and e.type like '%order.requested%')
                """)).isEmpty();
        assertThat(neighbours.orders())
                .as("those that sent all of it may be in")
                .hasSizeBetween(1, CLIENTS * 2 / 3);

        // And whoever asks again with the same key gets the one order
        for (Letter letter : letters) {
            linli.door()
                    .json("operator", "POST", Neighbours.ORDERS, letter.body(), Map.of("Idempotency-Key", letter.key()))
                    .expect(201);
        }
        assertThat(neighbours.orders())
                .hasSize(CLIENTS)
                .extracting(order -> order.path("note").asText())
                .doesNotHaveDuplicates();
    }

    /** Sends the request, or only half of its body, and closes without waiting for the answer. */
    private static void hangUp(URI address, String token, Letter letter, boolean half) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            byte[] body = JSON.writeValueAsBytes(letter.body());
            String head = "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                    .formatted(Neighbours.ORDERS, address.getAuthority(), token, letter.key());
            String length = "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write((head + length).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, half ? body.length / 2 : body.length);
            socket.getOutputStream().flush();
            Pause.of(Duration.ofMillis(letter.key().hashCode() & 15));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
