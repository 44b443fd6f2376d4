package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Refusal;

/**
 * What a caregiver leaves at the check-out (服务凭证): photos, and a signature or the reason why there is none.
 *
 * @param id the proof
 * @param at when, by the caregiver's phone
 * @param photos photos of the service, uploaded before
 * @param signature signature, or why there is none
 * @param note remark, without personal data
 * @param doubtful a photo was already used as proof of another order
 */
public record Proof(
        ProofId id, Instant at, List<PhotoId> photos, Signature signature, Optional<String> note, boolean doubtful) {

    public Proof {
        photos = List.copyOf(photos);
        if (photos.isEmpty() && signature instanceof Signature.CannotSign) {
            throw Refusal.ofField(
                    DispatchError.PROOF_REQUIRED,
                    "proof.photoIds",
                    "without a signature at least one photo is needed\nMaybe upload one to …/photos first.");
        }
    }
}
