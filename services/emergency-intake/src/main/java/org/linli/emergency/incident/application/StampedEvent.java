package org.linli.emergency.incident.application;

import java.util.UUID;
import org.linli.emergency.incident.domain.IncidentEvent;

/** A fact with the id under which it is published and remembered. */
public record StampedEvent(UUID id, IncidentEvent fact) {}
