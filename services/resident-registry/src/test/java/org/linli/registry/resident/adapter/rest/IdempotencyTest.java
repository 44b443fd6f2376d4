package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Db;

@QuarkusTest
@RealParts
class IdempotencyTest {

    private final Api worker = Api.worker();

    @Test
    void aCreateWithoutAKeyIsRefused() {
        worker.post("/residents", woman()).statusCode(428).body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        // Given
        Map<String, Object> person = woman();
        String first = worker.post("/residents", "again", person)
                .statusCode(201)
                .extract()
                .asString();

        // When
        var second = worker.post("/residents", "again", person);

        // Then
        assertThat(second.statusCode(201).header("ETag", "\"0\"").extract().asString())
                .isEqualTo(first);
    }

    @Test
    void theSameKeyForSomebodyElseIsRefused() {
        Map<String, Object> person = woman();
        worker.post("/residents", "reused", person).statusCode(201);

        worker.post("/residents", "reused", with(person, "name", "诸葛"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aRefusedCreateLeavesItsKeyFree() {
        worker.post("/residents", "second-try", with(woman(), "categories", List.of("NOBODY_KNOWS")))
                .statusCode(400);

        worker.post("/residents", "second-try", woman()).statusCode(201);
    }

    @Test
    void eightAtOnceMakeOneResident() {
        // Given
        Map<String, Object> person = woman();
        String key = UUID.randomUUID().toString();
        worker.subject();

        // When
        List<ExtractableResponse<?>> answers =
                atOnce(8, () -> worker.post("/residents", key, person).extract());

        // Then
        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        String id = answers.getFirst().path("id");
        assertThat(Db.of("resident_registry").rows("select 1 from resident where id = ?", UUID.fromString(id)))
                .hasSize(1);
    }

    @Test
    void eightRegistrarsOfTheSamePersonMakeOneResident() {
        Map<String, Object> person = woman();

        List<ExtractableResponse<?>> answers =
                atOnce(8, () -> worker.register(person).extract());

        assertThat(answers)
                .extracting(ExtractableResponse::statusCode)
                .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("RESIDENT_EXISTS");
    }

    private static List<ExtractableResponse<?>> atOnce(int times, Supplier<ExtractableResponse<?>> call) {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<CompletableFuture<ExtractableResponse<?>>> calls = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            return calls.stream()
                    .<ExtractableResponse<?>>map(CompletableFuture::join)
                    .toList();
        }
    }
}
