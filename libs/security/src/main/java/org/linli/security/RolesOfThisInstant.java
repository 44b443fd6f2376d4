package org.linli.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.UserInfo;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Asks Keycloak's userinfo endpoint which roles the account has now; a name-bound filter of {@link Sensitive}. */
@ApplicationScoped
class RolesOfThisInstant {

    private final OidcProviderClient keycloak;
    private final SecurityIdentity identity;

    RolesOfThisInstant(OidcProviderClient keycloak, SecurityIdentity identity) {
        this.keycloak = keycloak;
        this.identity = identity;
    }

    @Sensitive
    @ServerRequestFilter
    Uni<Void> requireThem() {
        String token = identity.getCredential(AccessTokenCredential.class).getToken();
        return keycloak.getUserInfo(token)
                .onFailure()
                .transform(RolesOfThisInstant::refusal)
                .invoke(account -> require(roles(account)))
                .replaceWithVoid();
    }

    private void require(Set<String> now) {
        Set<String> inToken =
                identity.getRoles().stream().filter(Roles.ALL::contains).collect(Collectors.toSet());
        if (!now.containsAll(inToken)) {
            throw Refusal.of(CommonError.NOT_ALLOWED, "a role of this token was taken away\nMaybe sign in again.");
        }
    }

    private static Set<String> roles(UserInfo account) {
        JsonArray roles = account.getObject("realm_access") == null
                ? JsonArray.EMPTY_JSON_ARRAY
                : account.getObject("realm_access").getJsonArray("roles");
        return roles.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Refusal refusal(Throwable failure) {
        return failure instanceof IOException || failure.getCause() instanceof IOException
                ? Refusal.of(CommonError.SIGN_IN_UNAVAILABLE, "Keycloak does not answer\nMaybe try again in a moment.")
                : Refusal.of(CommonError.NOT_ALLOWED, "the session of this token has ended\nMaybe sign in again.");
    }
}
