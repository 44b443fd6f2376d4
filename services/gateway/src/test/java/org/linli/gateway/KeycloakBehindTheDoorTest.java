package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "parts", value = "keycloak"))
class KeycloakBehindTheDoorTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKENS = "/auth/realms/linli/protocol/openid-connect/token";

    private final Door door = new Door();

    @Test
    void anAccountSignsInAtTheDoor() throws Exception {
        HttpResponse<String> answer = token(
                "grant_type=password&client_id=linli-app&scope=openid" + "&username=operator&password=linli-demo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("access_token")).contains(".");
    }

    @Test
    void theDocumentAndTheKeysOfTheRealmAreThere() throws Exception {
        HttpResponse<String> document = door.get("/auth/realms/linli/.well-known/openid-configuration");
        HttpResponse<String> keys = door.get("/auth/realms/linli/protocol/openid-connect/certs");

        assertThat(new JsonObject(document.body()).getString("issuer")).endsWith("/auth/realms/linli");
        assertThat(new JsonObject(keys.body()).getJsonArray("keys")).isNotEmpty();
    }

    @Test
    void theSignInPageKeepsItsOwnPolicy() throws Exception {
        HttpResponse<String> page = door.get("/auth/realms/linli/protocol/openid-connect/auth"
                + "?client_id=linli-app&response_type=code&scope=openid&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=%2F");

        assertThat(page.body()).contains("<html");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-src 'self'");
    }

    @Test
    void theDemoMayMakeAccounts() throws Exception {
        // Given
        String token = new JsonObject(token("grant_type=client_credentials&client_id=linli-accounts"
                                + "&client_secret=linli-demo-accounts")
                        .body())
                .getString("access_token");

        // When
        HttpResponse<String> accounts =
                door.get("/auth/admin/realms/linli/users?max=1", "Authorization", "Bearer " + token);

        // Then
        assertThat(accounts.statusCode()).isEqualTo(200);
        assertThat(door.get("/auth/admin/realms/master/users").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> token(String form) throws Exception {
        return door.send("POST", TOKENS, BodyPublishers.ofString(form), "Content-Type", FORM);
    }
}
