package org.linli.matching;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.linli.testkit.Tokens;

/** Calls the service as somebody. */
final class Api {

    private Api() {}

    /** As one of the demo accounts. */
    static RequestSpecification as(String username) {
        return with(Tokens.of(username));
    }

    /** As somebody of an area role in another division than the usual one. */
    static RequestSpecification elsewhere(String role, String division) {
        return with(Tokens.with(role, division));
    }

    /** As the account of a caregiver. */
    static RequestSpecification asCaregiver(UUID caregiver) {
        return with(Tokens.with("caregiver", null, null, caregiver.toString(), null));
    }

    private static RequestSpecification with(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }
}
