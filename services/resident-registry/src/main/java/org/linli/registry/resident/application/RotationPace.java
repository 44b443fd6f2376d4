package org.linli.registry.resident.application;

/**
 * How fast residents' keys are wrapped anew.
 *
 * @param batch keys per unit of work
 */
public record RotationPace(int batch) {}
