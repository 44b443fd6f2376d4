package org.linli.sample.good.order.domain;

import java.time.Instant;

/** Told the time, does not read it. */
public record GoodOrder(String id, Instant requestedAt) {}
