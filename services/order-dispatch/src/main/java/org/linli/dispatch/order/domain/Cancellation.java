package org.linli.dispatch.order.domain;

import java.util.Optional;

/** Why an order is cancelled, with a remark that carries no personal data. */
public record Cancellation(CancelReason reason, Optional<String> text) {}
