package org.linli.dispatch.order.application;

import java.util.Optional;
import org.linli.dispatch.order.domain.Evidence;

/** The resident leaves the facility: what proves the service, and a remark. */
public record LeaveFacility(AttendanceCommand attendance, Evidence evidence, Optional<String> note) {}
