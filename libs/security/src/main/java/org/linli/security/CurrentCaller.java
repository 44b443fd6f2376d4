package org.linli.security;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Refusal;

/** The caller of the current HTTP request, read from the verified token. */
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller; refused when the request is anonymous or an id claim is malformed. */
    public Caller get() {
        return of(identity);
    }

    /** The caller whom an identity tells of, for connections that outlive a token; refused in the same way. */
    public static Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw Refusal.of(CommonError.NOT_ALLOWED, "a bearer token is needed");
        }
        return new Caller(
                String.valueOf(token.getSubject()),
                String.valueOf(token.getName()),
                identity.getRoles(),
                division(token),
                id(token, "provider_id"),
                id(token, "caregiver_id"));
    }

    private static @Nullable String division(OidcJwtCallerPrincipal token) {
        String division = token.getClaim("division");
        if (division == null || division.isBlank()) {
            return null;
        }
        if (!DivisionCode.isValid(division)) {
            throw Refusal.of(CommonError.NOT_ALLOWED, "the claim division is not a division code");
        }
        return DivisionCode.parse(division).prefix();
    }

    private static @Nullable UUID id(OidcJwtCallerPrincipal token, String claim) {
        String text = token.getClaim(claim);
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(CommonError.NOT_ALLOWED, "the claim " + claim + " is not an id");
        }
    }
}
