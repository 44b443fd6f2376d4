package org.linli.sample.bad.order.application;

import org.linli.contracts.sample.SampleContract;

/** Breaks contracts-stay-in-messaging. */
public record KnowsContract(SampleContract contract) {}
