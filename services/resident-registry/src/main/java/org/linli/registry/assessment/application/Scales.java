package org.linli.registry.assessment.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.registry.assessment.domain.Scale;

/** The versions of the scale. */
public interface Scales {

    /** All versions, the one that came into force last first. */
    List<Scale> all();

    /** The version in force on a day, empty before the first. */
    default Optional<Scale> inForceOn(LocalDate day) {
        return all().stream().filter(scale -> !scale.inForceFrom().isAfter(day)).findFirst();
    }

    /** One version. */
    default Optional<Scale> version(String version) {
        return all().stream().filter(scale -> scale.version().equals(version)).findFirst();
    }
}
