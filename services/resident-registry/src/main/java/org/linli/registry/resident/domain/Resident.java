package org.linli.registry.resident.domain;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;

/**
 * An old person (老年人) in the registry. Its text form shows no personal data.
 *
 * @param id the resident
 * @param version grows with every change of the file
 * @param status whether the platform still looks after the resident
 * @param particulars what a registrar stated
 * @param ability what the last assessment said, null while there was none
 */
public record Resident(
        ResidentId id,
        long version,
        ResidentStatus status,
        Particulars particulars,
        @Nullable Ability ability) {

    /** A new resident. */
    public static Resident registered(ResidentId id, Particulars particulars) {
        return new Resident(id, 0, ResidentStatus.ACTIVE, particulars, null);
    }

    /** The same person with other particulars. */
    public Resident amended(Particulars other) {
        return new Resident(id, version, status, other, ability);
    }

    /** The same person with another status. */
    public Resident turned(ResidentStatus other) {
        return new Resident(id, version, other, particulars, ability);
    }

    /** The same person after an assessment. */
    public Resident assessed(Ability found) {
        return new Resident(id, version, status, particulars, found);
    }

    /** Whether other services may know the point: it is there and somebody lives at it. */
    public boolean placed() {
        return status == ResidentStatus.ACTIVE && particulars.home() != null;
    }

    @Override
    public String toString() {
        return "Resident[" + id + ", version " + version + "]";
    }
}
