package org.linli.provider.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.provider.support.Api;
import org.linli.provider.support.RealParts;
import org.linli.provider.support.Samples;
import org.linli.provider.support.SnapshotTopic;
import org.linli.testkit.Db;
import org.linli.testkit.Tokens;

/** Clients that go away in the middle of a write. */
@QuarkusTest
@RealParts
class HangingUpTest {

    private static final Db DATABASE = Db.of("provider_registry");

    @TestHTTPResource("/")
    URI service;

    @SuppressWarnings("NullAway.Init")
    HangingUpTest() {}

    @Test
    void aHundredClientsThatHangUpLeaveEveryWriteWholeOrAbsentAndTheConnectionsIntact() throws Exception {
        // Given
        String token = Tokens.of("civil-affairs");
        String name = "挂断" + UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            // When
            sendAndHangUp(token, name, i % 2 == 0);
        }

        // Then
        assertThat(moreRequestsAtOnceThanThereAreConnections()).containsOnly(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(DATABASE.count("outbox")).isZero());
        Set<String> written = DATABASE.rows("select id from provider where name = ?", name).stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        Set<String> told = new SnapshotTopic(ProviderSnapshot.TYPE)
                .records().stream()
                        .filter(found -> found.value().contains(name))
                        .map(ConsumerRecord::key)
                        .collect(Collectors.toSet());
        assertThat(written).isNotEmpty().isEqualTo(told);
        assertThat(DATABASE.value(
                        "select count(*) from idempotency_key where answer->>'name' = ? or answer is null", name))
                .isEqualTo((long) written.size());
    }

    private void sendAndHangUp(String token, String name, boolean abruptly) throws IOException {
        byte[] body = "{\"creditCode\":\"%s\",\"name\":\"%s\"}"
                .formatted(Samples.creditCode(), name)
                .getBytes(StandardCharsets.UTF_8);
        String head = """
                POST %s/providers HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(Api.ROOT, token, UUID.randomUUID(), body.length);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            if (abruptly) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private static List<Integer> moreRequestsAtOnceThanThereAreConnections() throws Exception {
        Callable<Integer> admit = () -> Api.civilAffairs()
                .post("/providers", Samples.provider())
                .extract()
                .statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(80, admit))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
