package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;

/** An order without a crew: a dispatcher may offer it to a chosen provider or have it matched again. */
public sealed interface Waiting extends Unfinished permits Matching, Offered, Queued {

    /** Offers it to a provider that a dispatcher chose, for a service at a facility with that; refused when the provider is not to be asked. */
    default Step<Offered> offerTo(Provider provider, Optional<Facility> facility, OfferId offer, Instant at) {
        return Dispatching.choose(dossier(), provider, facility, offer, at);
    }

    /** Puts it to matching again. */
    default Step<Matching> askAgain(Question question, Instant at) {
        return Dispatching.ask(dossier(), question, at);
    }
}
