package org.linli.matching.match.domain;

import java.util.Optional;

/**
 * A facility on its way through the rules.
 *
 * @param option which
 * @param exclusion why it is out, empty while it is in
 */
public record FacilityContender(FacilityOption option, Optional<Exclusion> exclusion) {

    static FacilityContender of(FacilityOption option) {
        return new FacilityContender(option, Optional.empty());
    }

    /** Whether no rule has removed it. */
    public boolean in() {
        return exclusion.isEmpty();
    }

    FacilityContender out(Rule rule, String text) {
        return new FacilityContender(option, Optional.of(new Exclusion(rule, text)));
    }
}
