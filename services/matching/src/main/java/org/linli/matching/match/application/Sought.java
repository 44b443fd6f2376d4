package org.linli.matching.match.application;

import org.linli.matching.match.domain.Departure;
import org.linli.matching.match.domain.Resident;

/** What is known of a resident somebody asked about. */
public sealed interface Sought {

    /** She lives here. */
    record Here(Resident resident) implements Sought {}

    /** She died, moved away, or her file is gone: nothing is arranged for her any more. */
    record Departed(Departure why) implements Sought {}

    /** Nothing has arrived, or the scope does not see her. */
    record Unknown() implements Sought {}
}
