package org.linli.dispatch.order.application;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.OrderId;

/** What every command about an attendance names: the version of it that was seen, and when it happened, if not now. */
public record AttendanceCommand(By by, OrderId order, long seen, Optional<Instant> at) {}
