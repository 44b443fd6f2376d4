package org.linli.emergency.outage.application;

import java.time.Instant;

/** A part that this replica cannot use (降级), and since when. */
public record Outage(Part part, Instant since) {}
