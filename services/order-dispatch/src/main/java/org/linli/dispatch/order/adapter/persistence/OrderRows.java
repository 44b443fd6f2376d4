package org.linli.dispatch.order.adapter.persistence;

import java.util.List;

/** Everything stored of one order; {@code visits} are the active ones. */
record OrderRows(OrderRow order, List<OfferRow> offers, List<VisitRow> visits, List<ExceptionRow> exceptions) {}
