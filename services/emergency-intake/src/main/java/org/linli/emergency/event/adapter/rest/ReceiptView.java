package org.linli.emergency.event.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.event.application.Receipt;

/**
 * What a sender is told. Whatever it says, the message is safe.
 *
 * @param messageId the stored message
 * @param status UNDERSTOOD, NOT_UNDERSTOOD (operators see it), REPEATED or PENDING
 * @param incidentIds incidents it opened or belongs to
 */
public record ReceiptView(UUID messageId, String status, List<UUID> incidentIds) {

    static ReceiptView of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Understood understood ->
                new ReceiptView(
                        understood.message(),
                        "UNDERSTOOD",
                        understood.incidents().stream().map(IncidentId::value).toList());
            case Receipt.NotUnderstood not -> new ReceiptView(not.message(), "NOT_UNDERSTOOD", List.of());
            case Receipt.Repeated repeated -> new ReceiptView(repeated.message(), "REPEATED", List.of());
            case Receipt.Pending pending -> new ReceiptView(pending.message(), "PENDING", List.of());
        };
    }
}
