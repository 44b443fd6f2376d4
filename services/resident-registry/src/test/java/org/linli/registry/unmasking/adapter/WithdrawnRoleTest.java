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
    void unmaskingStopsWhenTheSessionIsEnded() {
        String id = Api.worker().registered(woman());
        String account = account();
        String token = Tokens.accounts().token(account);

        Tokens.accounts().signOut(account);

        unmask(token, id).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    private static String account() {
        String name = "withdrawn-%016x".formatted(System.nanoTime());
        Accounts accounts = Tokens.accounts();
        accounts.create(name, "operator", Map.of("division", "4101"));
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
