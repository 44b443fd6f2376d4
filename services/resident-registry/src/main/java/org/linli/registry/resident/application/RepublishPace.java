package org.linli.registry.resident.application;

/**
 * How fast residents are published again.
 *
 * @param batch residents per unit of work
 * @param mostWaiting pause while this many events wait for Kafka
 */
public record RepublishPace(int batch, int mostWaiting) {}
