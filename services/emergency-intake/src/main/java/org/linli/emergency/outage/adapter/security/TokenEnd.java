package org.linli.emergency.outage.adapter.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.linli.emergency.outage.application.TokenGrace;

/**
 * Refuses tokens that do not count any more. Quarkus itself is told to let them live for a shift longer
 * ({@code quarkus.oidc.token.lifespan-grace}), and WebSockets as well: {@link TokenGrace} decides.
 */
@ApplicationScoped
class TokenEnd implements SecurityIdentityAugmentor {

    private static final String SOCKET_ENDS = "quarkus.identity.expire-time";

    private final TokenGrace grace;

    TokenEnd(TokenGrace grace) {
        this.grace = grace;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? decided(identity, token.getExpirationTime())
                : Uni.createFrom().item(identity);
    }

    private Uni<SecurityIdentity> decided(SecurityIdentity identity, long end) {
        if (!grace.counts(Instant.ofEpochSecond(end))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token has ended"));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(SOCKET_ENDS, end + TokenGrace.LONGEST.toSeconds())
                        .build());
    }
}
