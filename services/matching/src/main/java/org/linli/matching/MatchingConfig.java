package org.linli.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the service; {@code linli.roads}, the road extract, stands outside because others know it too. */
@ConfigMapping(prefix = "linli.matching")
public interface MatchingConfig {

    /** Folder in which the imported road graph is kept, so that the next start is quick. */
    @WithDefault("${java.io.tmpdir}/linli-roads")
    Path roadsCache();

    /** How often what has arrived in the database is taken into memory. */
    @WithDefault("PT0.3S")
    Duration refreshEvery();

    /** The caregiver's circle. */
    Circle circle();

    /** The resident's walking circle and the score of facilities in it. */
    WalkingCircle walking();

    /** When a caregiver counts as free. */
    Availability availability();

    /** Points of the score. */
    Score score();

    /** Life of a question. */
    Requests requests();

    /** Live positions of caregivers. */
    Positions positions();

    /** What is kept of a decision. */
    Explanations explanation();

    /** The caregiver's circle. */
    interface Circle {
        /** Riding minutes to the home at most. */
        @WithDefault("15")
        int minutes();

        /** How far a shortfall looks for what a wider circle would add. */
        @WithDefault("45")
        int widestMinutes();
    }

    /** The resident's walking circle: 15 minutes by the guide of the Ministry of Commerce (一刻钟便民生活圈). */
    interface WalkingCircle {
        /** Walking minutes from the home to the facility at most. */
        @WithDefault("15")
        int minutes();

        /** How far an order may ask, and a shortfall looks. */
        @WithDefault("45")
        int widestMinutes();

        /** Points for no way at all; 0 at the edge of the circle. */
        @WithDefault("70")
        double wayPoints();

        /** Points while all places of the day are left. */
        @WithDefault("30")
        double placesPoints();
    }

    /** When a caregiver counts as free. */
    interface Availability {
        /** Kept free before and after every other visit. */
        @WithDefault("PT15M")
        Duration travelMargin();

        /** Visits after which a day counts as full. */
        @WithDefault("8")
        int fullDayVisits();
    }

    /** Points at the most for each reason. */
    interface Score {
        /** No travel at all; 0 at the edge of the circle. */
        @WithDefault("60")
        double travel();

        /** Every member has visited the resident before. */
        @WithDefault("20")
        double continuity();

        /** Nobody of the crew has a visit that day. */
        @WithDefault("15")
        double fairness();

        /** Every member stands four grades above the need. */
        @WithDefault("5")
        double level();
    }

    /** Life of a question. */
    interface Requests {
        /** How long something it refers to may be missing before a shortfall is answered. */
        @WithDefault("PT60S")
        Duration patience();

        /** How often a parked question is tried again. */
        @WithDefault("PT0.5S")
        Duration retryEvery();

        /** How often open questions are looked for. */
        @WithDefault("PT0.5S")
        Duration sweepEvery();

        /** How long a replica has for an answer before another one tries. */
        @WithDefault("PT5S")
        Duration lease();
    }

    /** Live positions of caregivers. */
    interface Positions {
        /** How long a position counts and is kept; there is no history. */
        @WithDefault("PT10M")
        Duration keep();

        /** How long Redis may take before matching goes on without. */
        @WithDefault("PT0.5S")
        Duration timeout();
    }

    /** What is kept of a decision. */
    interface Explanations {
        /** Candidates listed one by one at most; the others are counted by rule. */
        @WithDefault("200")
        int mostListed();
    }
}
