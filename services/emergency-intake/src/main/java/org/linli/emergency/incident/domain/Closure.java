package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How an incident ended, or is proposed to end.
 *
 * @param disposition code of the disposition
 * @param witness who was reached or attended; absent for the test of a device
 * @param by token subject of the operator
 * @param at when
 * @param note remark for the operators' eyes
 * @param agreedBy token subject of the second person, where one is needed
 */
public record Closure(
        Disposition disposition,
        Optional<Witness> witness,
        String by,
        Instant at,
        Optional<String> note,
        Optional<String> agreedBy) {

    Closure agreed(String second, Instant when) {
        return new Closure(disposition, witness, by, when, note, Optional.of(second));
    }
}
