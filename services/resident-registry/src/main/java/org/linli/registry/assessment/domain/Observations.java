package org.linli.registry.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What appendix A of the standard asks beside the items; no part of the score, null where nobody looked.
 *
 * @param living with whom the person lives
 * @param skin pressure injury (压力性损伤) at its worst place
 * @param tubes tubes and stomas
 * @param pain pain (疼痛感)
 * @param swallowing trouble with swallowing (吞咽困难)
 * @param bmi body mass index in kg/m²
 */
public record Observations(
        List<Living> living,
        @Nullable Skin skin,
        List<Tube> tubes,
        @Nullable Pain pain,
        @Nullable Boolean swallowing,
        @Nullable BigDecimal bmi) {

    /** Nobody looked. */
    public static final Observations NONE = new Observations(List.of(), null, List.of(), null, null, null);

    public Observations {
        living = List.copyOf(living);
        tubes = List.copyOf(tubes);
    }

    /** With whom somebody lives; several may apply. */
    public enum Living {
        ALONE,
        SPOUSE,
        CHILDREN,
        PARENTS,
        SIBLINGS,
        OTHER_RELATIVES,
        NON_RELATIVES,
        INSTITUTION
    }

    /** State of the skin. */
    public enum Skin {
        INTACT,
        STAGE_1,
        STAGE_2,
        STAGE_3,
        STAGE_4,
        UNSTAGEABLE
    }

    /** A tube or stoma. */
    public enum Tube {
        GASTRIC,
        URINARY,
        TRACHEAL,
        STOMA,
        OTHER
    }

    /** How strong pain is. */
    public enum Pain {
        NONE,
        MILD,
        MODERATE,
        SEVERE,
        CANNOT_SAY
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Observations[***]";
    }
}
