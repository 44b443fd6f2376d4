package org.linli.dispatch.order.adapter.persistence;

import java.util.Optional;
import org.linli.dispatch.order.domain.ExceptionDecision;
import org.linli.dispatch.order.domain.ExceptionId;
import org.linli.dispatch.order.domain.ExceptionKind;
import org.linli.dispatch.order.domain.ExceptionReport;
import org.linli.dispatch.order.domain.ExceptionReport.Ruling;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;

/** Reported exceptions to and from their rows. */
final class ExceptionColumns {

    private ExceptionColumns() {}

    static ExceptionReport read(ExceptionRow row) {
        Optional<Ruling> ruling = Optional.ofNullable(row.decision)
                .map(decision -> new Ruling(
                        ExceptionDecision.valueOf(decision),
                        Stored.required(row.decisionReason),
                        Stored.required(row.decidedAt)));
        return new ExceptionReport(
                new ExceptionId(row.id),
                Optional.ofNullable(row.caregiverId).map(CaregiverId::new),
                ExceptionKind.valueOf(row.kind),
                Optional.ofNullable(row.text),
                row.reportedAt,
                ruling);
    }

    static ExceptionRow row(OrderId order, ExceptionReport report) {
        ExceptionRow row = new ExceptionRow();
        row.id = report.id().value();
        row.orderId = order.value();
        row.caregiverId = report.caregiver().map(CaregiverId::value).orElse(null);
        row.kind = report.kind().name();
        row.text = report.text().orElse(null);
        row.reportedAt = report.at();
        report.ruling().ifPresent(ruling -> {
            row.decision = ruling.decision().name();
            row.decisionReason = ruling.reason();
            row.decidedAt = ruling.at();
        });
        return row;
    }
}
