package org.linli.registry.unmasking.adapter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.RealParts;
import org.linli.testkit.Accounts;
import org.linli.testkit.Tokens;

/** Trap 10: a role change revokes at once where it matters, and with the token's end everywhere else. */
@QuarkusTest
@RealParts
class WithdrawnRoleTest {

    private static final String RESIDENTS = "/api/resident-registry/v1/residents/";

    @Test
    void unmaskingStopsAtOnceAndReadingWithTheToken() {
        // Given
        String id = Api.worker().registered(woman());
        String account = account();
        String token = Tokens.accounts().token(account);
        unmask(token, id).statusCode(200);

        // When
        Tokens.accounts().withdraw(account, "operator");

        // Then
        given().auth().oauth2(token).get(RESIDENTS + id).then().statusCode(200);
        unmask(token, id).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void nobodyHandsOutAccessOrReadsTheAccessLogAfterLosingTheRole() {
        // Given
        String id = Api.worker().registered(woman());
        String account = account("civil-affairs");
        String token = Tokens.accounts().token(account);
        link(token, id).statusCode(200);
        give(token, id).statusCode(200);
        log(token, id).statusCode(200);

        // When
        Tokens.accounts().withdraw(account, "civil-affairs");

        // Then
        link(token, id).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        give(token, id).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        log(token, id).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void unmaskingStopsWhenTheSessionIsEnded() {
        String id = Api.worker().registered(woman());
        String account = account();
        String token = Tokens.accounts().token(account);

        Tokens.accounts().signOut(account);

        unmask(token, id).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    private static ValidatableResponse link(String token, String id) {
        return put(token, id + "/accounts/withdrawn-" + id, Map.of("relation", "FAMILY"));
    }

    private static ValidatableResponse give(String token, String id) {
        return put(
                token,
                id + "/relatives/withdrawn-" + id,
                Map.of(
                        "relation", "女儿",
                        "level", "FULL",
                        "signer", "SELF",
                        "textVersion", "2026-1",
                        "channel", "PAPER"));
    }

    private static ValidatableResponse put(String token, String path, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(RESIDENTS + path)
                .then();
    }

    private static ValidatableResponse log(String token, String id) {
        return given().auth().oauth2(token).get(RESIDENTS + id + "/unmaskings").then();
    }

    private static String account() {
        return account("operator");
    }

    private static String account(String role) {
        String name = "withdrawn-%016x".formatted(System.nanoTime());
        Accounts accounts = Tokens.accounts();
        accounts.create(name, role, Map.of("division", "4101"));
        return name;
    }

    private static ValidatableResponse unmask(String token, String id) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("purpose", "SOS", "fields", List.of("phones")))
                .post(RESIDENTS + id + "/unmaskings")
                .then();
    }
}
