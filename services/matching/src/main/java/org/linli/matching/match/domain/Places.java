package org.linli.matching.match.domain;

import java.util.Map;
import java.util.OptionalInt;

/**
 * For how many people a facility has places on a day.
 *
 * @param byKind people a day by service kind
 * @param otherwise for each kind without its own figure, empty when unlimited or unknown
 */
public record Places(Map<String, Integer> byKind, OptionalInt otherwise) {

    /** Nothing is known. */
    public static final Places UNKNOWN = new Places(Map.of(), OptionalInt.empty());

    public Places {
        byKind = Map.copyOf(byKind);
    }

    /** Places a day for the kind, empty when unlimited or unknown. */
    public OptionalInt perDay(String kind) {
        Integer own = byKind.get(kind);
        return own == null ? otherwise : OptionalInt.of(own);
    }
}
