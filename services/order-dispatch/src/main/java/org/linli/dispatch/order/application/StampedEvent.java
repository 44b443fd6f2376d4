package org.linli.dispatch.order.application;

import java.util.UUID;
import org.linli.dispatch.order.domain.OrderEvent;

/** A fact with the id under which it is published and remembered. */
public record StampedEvent(UUID id, OrderEvent fact) {}
