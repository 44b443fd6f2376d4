package org.linli.matching.match.domain;

import java.util.Locale;

/** The way between a caregiver's start and the resident, or why there is none to speak of. */
public sealed interface Travel {

    /** From where to where. */
    enum Start {
        /** From the caregiver's base facility to the home. */
        BASE("从驻点"),
        /** From where the caregiver was some minutes ago to the home. */
        LIVE_POSITION("从实时位置"),
        /** From the resident's home to the facility. */
        HOME("从住址到站点");

        private final String title;

        Start(String title) {
            this.title = title;
        }

        /** Chinese phrase for people. */
        public String title() {
            return title;
        }
    }

    /**
     * There is a way within the search limit.
     *
     * @param minutes travel time, fixed part included
     * @param metres length of the way
     * @param start where it begins
     * @param basis how the figures were made
     */
    record Way(double minutes, int metres, Start start, Basis basis) implements Travel {

        /** Chinese, with the figures, and marked when they are estimates. */
        String text() {
            return basis.mark(
                    String.format(Locale.ROOT, "%s%s%.1f分钟（%d米）", start.title(), basis.verb(), minutes, metres));
        }
    }

    /**
     * There is none.
     *
     * @param reason Chinese, for people
     */
    record NoWay(String reason) implements Travel {}
}
