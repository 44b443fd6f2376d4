package org.linli.sample.bad.order.application;

import org.linli.provider.sample.ForeignProvider;

/** Breaks no-other-service. */
public record KnowsForeignService(ForeignProvider provider) {}
