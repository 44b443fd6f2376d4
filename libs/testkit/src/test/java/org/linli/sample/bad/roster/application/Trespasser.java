package org.linli.sample.bad.roster.application;

import org.linli.sample.bad.order.domain.TimeTeller;

/** Breaks features-meet-in-application. */
public record Trespasser(TimeTeller teller) {}
