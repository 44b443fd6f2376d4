package org.linli.dispatch.order.domain;

import java.util.UUID;

/** Identifies a photo kept as proof of service. */
public record PhotoId(UUID value) {}
