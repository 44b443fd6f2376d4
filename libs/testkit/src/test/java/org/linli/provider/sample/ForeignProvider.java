package org.linli.provider.sample;

/** A type of another service. */
public record ForeignProvider(String name) {}
