package org.linli.dispatch.order.domain;

import java.util.UUID;

/** Identifies an offer (派单邀约). */
public record OfferId(UUID value) {}
