package org.linli.dispatch.order.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;

/**
 * A provider's yes: the version of the order it saw, the crew (nobody at a facility), and when the visit begins (default:
 * earliest).
 */
public record AcceptOffer(By by, OrderId order, long seen, List<CaregiverId> crew, Optional<Instant> plannedStart) {

    public AcceptOffer {
        crew = List.copyOf(crew);
    }
}
