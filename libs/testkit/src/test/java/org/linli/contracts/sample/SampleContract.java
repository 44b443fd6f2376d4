package org.linli.contracts.sample;

/** A published record. */
public record SampleContract(String id) {}
