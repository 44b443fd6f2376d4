package org.linli.emergency.incident.domain.ladder;

import java.util.UUID;

/** Identifies an attempt. */
public record AttemptId(UUID value) {}
