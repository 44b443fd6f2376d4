package org.linli.dispatch.order.application;

/** A fact as it is published: stable type text and JSON. */
public record PublishedEvent(StampedEvent stamped, String type, String json) {}
