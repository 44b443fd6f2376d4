package org.linli.sample.bad.order.domain;

import io.smallrye.mutiny.Uni;

/** Breaks domain-is-plain. */
public record ReactiveOrder(Uni<String> id) {}
