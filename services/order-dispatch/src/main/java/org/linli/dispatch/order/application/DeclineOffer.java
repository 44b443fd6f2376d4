package org.linli.dispatch.order.application;

import java.util.Optional;
import org.linli.dispatch.order.domain.DeclineReason;
import org.linli.kernel.OrderId;

/** A provider's no. */
public record DeclineOffer(By by, OrderId order, long seen, DeclineReason reason, Optional<String> text) {}
