package org.linli.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.persistence.Expiring;

/** How long a create may be repeated with its {@code Idempotency-Key}; afterwards it is a new one. */
@ApplicationScoped
class KeptAnswers {

    @Produces
    @Singleton
    Expiring idempotencyKeys(@ConfigProperty(name = "linli.web.idempotency-keep", defaultValue = "P7D") Period kept) {
        return Expiring.after(
                "IDEMPOTENCY_KEY", "idempotency_key", "created_at", kept, "callers repeat within hours, not weeks");
    }
}
