package org.linli.registry.assessment.domain;

/**
 * One answer to an item.
 *
 * @param points what it counts
 * @param wording what the assessor reads
 */
public record Option(int points, String wording) {}
