package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.ScopeTable.Line;
import org.linli.testkit.Accounts;

/** A role that is taken away: sensitive operations stop at once, the rest with the token, and a new token is without it. */
@ExtendWith(LinliCity.class)
class WithdrawnRolesTest {

    private static final String APP = "linli-app";
    private static final List<Line> SENSITIVE =
            ScopeTable.read().stream().filter(Line::isSensitive).toList();

    @Test
    void everySensitiveOperationStopsAtOnceAndARefreshedTokenHasLostTheRole(Running linli) {
        // Given
        Town town = Towns.found(linli, "Nanle", "410923000000", "410923100101");
        Accounts accounts = Accounts.at(linli.platform().keycloakUrl());
        Realm realm = new Realm(linli.platform().keycloakUrl());
        Knock knock = new Knock(linli.door().address());
        List<String> differences = new ArrayList<>();

        for (String role : ScopeTable.ROLES) {
            List<Line> lines = SENSITIVE.stream()
                    .filter(line -> line.guard(role).divides())
                    .toList();
            if (lines.isEmpty()) {
                continue;
            }
            JsonNode signedIn = realm.signIn(Realm.LINLI, APP, town.account(role));
            String token = signedIn.path("access_token").asText();
            for (Line line : lines) {
                Heard before = knock.send(Asks.of(line, town, role), token);
                if (before.status() == 401 || before.status() == 403 || before.status() == 404) {
                    differences.add("before, %s by %s: %s".formatted(line.operation(), role, before));
                }
            }

            // When
            accounts.withdraw(town.account(role), role);

            // Then
            for (Line line : lines) {
                Heard after = knock.send(Asks.of(line, town, role), token);
                if (after.status() != 403 || !after.json().path("code").asText().equals("NOT_ALLOWED")) {
                    differences.add("after, %s by %s: %s".formatted(line.operation(), role, after));
                }
            }
            String renewed = realm.refresh(signedIn.path("refresh_token").asText())
                    .path("access_token")
                    .asText();
            if (Realm.claims(renewed).path("realm_access").toString().contains('"' + role + '"')) {
                differences.add("the refreshed token still has the role " + role);
            }
            Heard refreshed = knock.send(Asks.of(lines.getFirst(), town, role), renewed);
            if (refreshed.status() != 403) {
                differences.add(
                        "refreshed, %s by %s: %s".formatted(lines.getFirst().operation(), role, refreshed));
            }
        }
        assertThat(SENSITIVE).isNotEmpty();
        assertThat(differences).isEmpty();
    }

    @Test
    void whatIsNotSensitiveGoesOnForTheMinuteOfTheToken(Running linli) {
        Town town = Towns.found(linli, "Fanxian", "410926000000", "410926100201");
        String operator = town.account("operator");
        String token = linli.door().token(operator);
        Knock knock = new Knock(linli.door().address());
        Line reading = ScopeTable.read().stream()
                .filter(line -> line.operation().key().equals("GET /residents/{id}"))
                .findFirst()
                .orElseThrow();

        Accounts.at(linli.platform().keycloakUrl()).withdraw(operator, "operator");

        assertThat(knock.send(Asks.of(reading, town, "operator"), token).status())
                .isEqualTo(200);
    }
}
