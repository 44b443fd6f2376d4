package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;

/** An order that can still be cancelled. */
public sealed interface Unfinished extends ServiceOrder permits Requested, Funded, Waiting, UnderWay {

    /** Ends it; an open offer is withdrawn, a crew released. */
    default Step<Cancelled> cancel(Cancellation why, Instant at) {
        return Step.to(new Cancelled(dossier(), why, at, Optional.empty()), new OrderEvent.Cancelled(id(), why, at));
    }
}
