package org.linli.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {
    @BeforeAll
    static void keycloakRuns() {
        SharedParts.start(EnumSet.of(TestPart.KEYCLOAK));
    }

    @Test
    void aTokenNamesRoleScopeAndAudienceAndLivesSixtySeconds() throws IOException {
        // When
        JsonNode claims = claimsOf(Tokens.with("provider-admin", "410105", "p-17", null, null));

        // Then
        assertThat(rolesIn(claims)).contains("provider-admin").doesNotContain("operator");
        assertThat(claims.path("division").asText()).isEqualTo("410105");
        assertThat(claims.path("provider_id").asText()).isEqualTo("p-17");
        assertThat(claims.has("caregiver_id")).isFalse();
        assertThat(textsIn(claims.path("aud"))).contains("linli");
        assertThat(claims.path("iss").asText()).isEqualTo(TestPart.KEYCLOAK.address() + "/realms/linli");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(60);
    }

    @Test
    void everyFixedAccountLogsInWithItsRole() throws IOException {
        for (String username : new String[] {
            "operator",
            "dispatcher",
            "supervisor",
            "community-worker",
            "assessor",
            "civil-affairs",
            "responder",
            "integration",
            "resident"
        }) {
            assertThat(rolesIn(claimsOf(Tokens.of(username)))).contains(username);
        }
        assertThat(rolesIn(claimsOf(Tokens.of("daughter")))).contains("family");
        assertThat(claimsOf(Tokens.of("operator")).path("division").asText()).isEqualTo("4101");
    }

    @Test
    void anAttributeTheRealmDoesNotDeclareIsDropped() throws IOException {
        // Given
        Accounts accounts = Accounts.at(TestPart.KEYCLOAK.address());
        accounts.create("undeclared", "operator", Map.of("division", "4101", "shoe_size", "43"));

        // When
        JsonNode account = accounts.find("undeclared");

        // Then
        assertThat(account.path("attributes").path("division").path(0).asText()).isEqualTo("4101");
        assertThat(account.path("attributes").has("shoe_size")).isFalse();
    }

    @Test
    void theSameWishGetsTheSameAccount() throws IOException {
        JsonNode first = claimsOf(Tokens.with("caregiver", null, "p-1", "c-1", null));
        JsonNode second = claimsOf(Tokens.with("caregiver", null, "p-1", "c-1", null));

        assertThat(second.path("sub")).isEqualTo(first.path("sub"));
    }

    private static List<String> rolesIn(JsonNode claims) {
        return textsIn(claims.path("realm_access").path("roles"));
    }

    private static List<String> textsIn(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode claimsOf(String token) throws IOException {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
