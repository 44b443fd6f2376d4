package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;

@QuarkusTest
@RealParts
class AccountTest {

    private final Api worker = Api.worker();
    private String id = "";

    @BeforeEach
    void someoneIsOnFile() {
        id = worker.registered(woman());
    }

    @Test
    void aLinkIsMadeOnceHoweverOftenItIsSent() {
        worker.put("/residents/" + id + "/accounts/twice", Map.of("relation", "SELF"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        worker.put("/residents/" + id + "/accounts/twice", Map.of("relation", "SELF"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("accounts.size()", equalTo(1));
    }

    @Test
    void anAccountIsTheOwnOneOfOneResident() {
        String other = worker.registered(woman());
        worker.put("/residents/" + id + "/accounts/mine", Map.of("relation", "SELF"))
                .statusCode(200);

        worker.put("/residents/" + other + "/accounts/mine", Map.of("relation", "SELF"))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_TAKEN"));
        worker.put("/residents/" + other + "/accounts/mine", Map.of("relation", "FAMILY"))
                .statusCode(200);
    }

    @Test
    void aRemovedLinkOpensNothingAnyMore() {
        // Given
        Api resident = Api.own("resident", "removed-link");
        String link = "/residents/" + id + "/accounts/" + resident.subject();
        worker.put(link, Map.of("relation", "SELF")).statusCode(200);
        resident.get("/residents/" + id).statusCode(200);

        // When
        worker.delete(link).statusCode(204);

        // Then
        resident.get("/residents/" + id).statusCode(404);
        worker.delete(link).statusCode(404);
    }

    @Test
    void linksMadeAtOnceAllHold() {
        worker.subject();

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> worker.put("/residents/" + id + "/accounts/son-" + i, Map.of("relation", "FAMILY"))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(200);
        worker.get("/residents/" + id).header("ETag", "\"6\"").body("accounts.size()", equalTo(6));
    }

    @Test
    void whatIsNoSubjectIsRefused() {
        worker.put("/residents/" + id + "/accounts/" + "x".repeat(65), Map.of("relation", "SELF"))
                .statusCode(400)
                .body("errors[0].field", equalTo("sub"));
        worker.put("/residents/" + id + "/accounts/x", Map.of("relation", "FRIEND"))
                .statusCode(400)
                .body("errors[0].field", equalTo("relation"));
    }
}
