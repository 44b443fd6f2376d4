package org.linli.matching.match.domain;

import java.util.List;

/**
 * All that a decision rests on.
 *
 * @param errand what is to be done
 * @param basis how travel times were found; single ways may use another mode, never another method
 * @param suppliers every provider known
 * @param notes what was missing and was done without, Chinese
 */
public record Situation(Errand errand, Basis basis, List<Supplier> suppliers, List<String> notes) {

    public Situation {
        suppliers = List.copyOf(suppliers);
        notes = List.copyOf(notes);
    }

    /** The same with another errand. */
    Situation with(Errand other) {
        return new Situation(other, basis, suppliers, notes);
    }
}
