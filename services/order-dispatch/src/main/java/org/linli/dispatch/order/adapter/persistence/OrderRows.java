package org.linli.dispatch.order.adapter.persistence;

import java.util.List;
import java.util.Optional;

/** Everything stored of one order; {@code visits} are the active ones, {@code attendance} is that at a facility. */
record OrderRows(
        OrderRow order,
        List<OfferRow> offers,
        List<VisitRow> visits,
        List<ExceptionRow> exceptions,
        Optional<AttendanceRow> attendance) {}
