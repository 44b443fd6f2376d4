package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.support.People.woman;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class HangUpTest {

    /** A community no other test registers anybody in. */
    private static final String COMMUNITY = "410102004003";

    private static final int CLIENTS = 60;
    private static final Db DB = Db.of("resident_registry");
    private final Api worker = Api.worker();

    @Test
    void aClientThatHangsUpLeavesWholeFilesAndFreeConnections() {
        // Given
        String token = worker.token().get();

        // When
        IntStream.range(0, CLIENTS).parallel().forEach(i -> sendAndHangUp(token, "hang-up-" + i));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> running() == 0);
        assertThat(DB.rows("""
                                select k.key from idempotency_key k full join resident r on r.id::text = k.answer ->> 'id'
                                 where (k.key like 'hang-up-%' or r.division = ?) and (k.key is null or r.id is null)
                                """, COMMUNITY)).isEmpty();
        List<Integer> statuses = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> worker.register(woman()).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(201);
    }

    /** Transactions of the service that are open. */
    private static long running() {
        return DB.value("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()
                           and (state like 'idle in transaction%' or state = 'active')
                        """) instanceof Long count ? count : -1;
    }

    private static void sendAndHangUp(String token, String key) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            byte[] body = new JsonMapper().writeValueAsBytes(People.womanOf(COMMUNITY));
            String head = """
                    POST %s/residents HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Idempotency-Key: %s
                    Content-Length: %d

                    """.formatted(Api.ROOT, token, key, body.length).replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError("the service does not listen", e);
        }
    }
}
