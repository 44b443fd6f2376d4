package org.linli.sample.bad.order.application;

import org.linli.sample.bad.order.adapter.persistence.WaitingOrders;

/** Breaks application-sees-no-adapter. */
public record SeesAdapter(WaitingOrders orders) {}
