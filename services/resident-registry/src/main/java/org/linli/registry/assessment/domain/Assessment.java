package org.linli.registry.assessment.domain;

/**
 * One ability assessment (能力评估), never changed once recorded.
 *
 * @param outline what may be known without need
 * @param sheet what the assessors wrote down
 * @param score what it came to
 */
public record Assessment(Outline outline, Sheet sheet, Score score) {}
