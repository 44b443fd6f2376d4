package org.linli.registry.resident.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.registry.resident.domain.Erasure;

/** That personal data was deleted, for what reason and by whom. */
@Schema(name = "Erasure")
record ErasureView(UUID residentId, Erasure.Reason reason, String legalBasis, String erasedBy, Instant erasedAt) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.resident().value(), erasure.reason(), erasure.legalBasis(), erasure.by(), erasure.at());
    }
}
