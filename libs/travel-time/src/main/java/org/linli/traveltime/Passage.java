package org.linli.traveltime;

import java.util.Set;

/**
 * Two readings of the same tags. A gated compound is closed to those who pass by and open to those who live in it or
 * visit someone who does; which of the two a trip is, only the search can know.
 */
enum Passage {
    /** What anyone may pass. */
    OPEN,
    /** What a trip that begins or ends behind it may pass as well. */
    ANY;

    /** Values of access tags that admit only those who have business there. */
    private static final Set<String> BUSINESS_ONLY =
            Set.of("destination", "private", "permit", "customers", "residents", "delivery");

    void apply(Set<String> allowed, Set<String> restricted) {
        if (this == OPEN) {
            allowed.removeAll(BUSINESS_ONLY);
            restricted.addAll(BUSINESS_ONLY);
        } else {
            restricted.removeAll(BUSINESS_ONLY);
            allowed.addAll(BUSINESS_ONLY);
        }
    }

    /** Name of the encoded value that holds this reading for a mode. */
    String key(Access access) {
        return (access + "_" + this).toLowerCase(java.util.Locale.ROOT);
    }
}
