package org.linli.registry.resident.domain;

import java.time.LocalDate;

/**
 * What the last ability assessment (能力评估) said.
 *
 * @param level 0 intact to 4 total loss
 * @param assessedOn day of the assessment
 * @param validUntil last day on which it counts
 * @param ruleVersion version of the scale it was scored by
 */
public record Ability(int level, LocalDate assessedOn, LocalDate validUntil, String ruleVersion) {}
