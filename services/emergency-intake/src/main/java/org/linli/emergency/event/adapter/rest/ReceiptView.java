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
        String status = switch (receipt) {
            case Receipt.Understood understood -> "UNDERSTOOD";
            case Receipt.NotUnderstood not -> "NOT_UNDERSTOOD";
            case Receipt.Repeated repeated -> "REPEATED";
            case Receipt.Pending pending -> "PENDING";
        };
        return new ReceiptView(
                receipt.message(),
                status,
                receipt.incidents().stream().map(IncidentId::value).toList());
    }
}
