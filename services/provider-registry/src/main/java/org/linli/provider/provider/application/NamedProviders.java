package org.linli.provider.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.kernel.CommonError;
import org.linli.kernel.CreditCode;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;
import org.linli.provider.provider.application.ProviderLoading.Standing;
import org.linli.provider.provider.domain.ProviderStatus;
import org.linli.security.Scope;

/** The providers that rows of files name by credit code. */
@ApplicationScoped
public class NamedProviders {

    private static final String FIELD = "creditCode";

    private final ProviderLoading loading;

    NamedProviders(ProviderLoading loading) {
        this.loading = loading;
    }

    /** Finds those among the codes that are registered. */
    public Found find(Connection connection, Set<CreditCode> codes) throws SQLException {
        return new Found(loading.registered(connection, codes));
    }

    /** What was found. */
    public record Found(Map<CreditCode, Standing> standings) {

        public Found {
            standings = Map.copyOf(standings);
        }

        /** One of them; it must be among them. */
        public ProviderId id(CreditCode code) {
            return Objects.requireNonNull(standings.get(code)).id();
        }

        /**
         * The provider, to be given something new. Refused when it has exited, and when the scope does not manage it, in
         * the same words as when there is none.
         */
        public ProviderId requireTakingOn(CreditCode code, Scope scope) {
            Standing standing = standings.get(code);
            if (standing == null || !ProviderAccess.manages(scope, standing.id(), standing.admittedIn())) {
                throw Refusal.ofField(CommonError.NOT_ALLOWED, FIELD, "is no provider in your care");
            }
            if (standing.status() == ProviderStatus.EXITED) {
                throw Refusal.ofField(ProviderError.PROVIDER_EXITED, FIELD, "the provider has exited");
            }
            return standing.id();
        }
    }
}
