package org.linli.emergency.incident.domain;

import java.util.UUID;

/** Identifies a mission. */
public record MissionId(UUID value) {}
