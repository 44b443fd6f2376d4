package org.linli.dispatch.order.application;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;

/** What every command about a visit names: whose visit, the version of it that was seen, and the phone's time. */
public record VisitCommand(By by, OrderId order, CaregiverId caregiver, long seen, Optional<Instant> at) {}
