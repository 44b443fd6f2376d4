package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.linli.emergency.domain.SignalKind;

/** One signal that calls for help: the stored event, its kind, and when it arrived. */
public record Press(UUID event, SignalKind kind, Instant at) {}
