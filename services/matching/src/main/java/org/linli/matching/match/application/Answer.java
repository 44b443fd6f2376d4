package org.linli.matching.match.application;

import java.util.List;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Decision;

/**
 * A decision with what belongs beside its figures.
 *
 * @param decision the decision
 * @param basis how travel times were found
 * @param circleMinutes the circle searched: riding to a home, walking to a facility
 * @param notes what was missing and was done without, Chinese
 */
public record Answer(Decision decision, Basis basis, int circleMinutes, List<String> notes) {

    public Answer {
        notes = List.copyOf(notes);
    }
}
