package org.linli.sample.good.roster.application;

import org.linli.sample.good.order.application.RequestOrders;

/** Meets the other feature where it may. */
public record Roster(RequestOrders orders) {}
