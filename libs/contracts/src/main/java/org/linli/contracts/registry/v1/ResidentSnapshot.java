package org.linli.contracts.registry.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;

/**
 * The state of one resident that other services may know: no name, no phone, no address, no place.
 *
 * @param residentId the resident
 * @param version grows with every change
 * @param division 12-digit division code of the home
 * @param status ACTIVE, MOVED_AWAY or DECEASED
 * @param sex MALE or FEMALE
 * @param birthYear year of birth
 * @param mobilityGroup ADULT, ELDER, SLOW, WHEELCHAIR or HOMEBOUND
 * @param livingSituation code of the living situation
 * @param categories codes of the categories (对象类别)
 * @param located whether a home point is known; without one nothing can be matched
 * @param accounts token subjects of the resident herself
 * @param relatives who the resident allows to see what, as consented
 * @param ability what the last ability assessment said, absent while there was none
 * @param consents what the resident agreed to or withdrew beside the access of relatives, absent when the publisher does
 *     not say
 */
public record ResidentSnapshot(
        UUID residentId,
        long version,
        String division,
        String status,
        String sex,
        int birthYear,
        String mobilityGroup,
        String livingSituation,
        List<String> categories,
        boolean located,
        List<String> accounts,
        List<Relative> relatives,
        @Nullable Ability ability,
        @Nullable List<Consent> consents) {

    /** Type text, topic and schema. */
    public static final EventType<ResidentSnapshot> TYPE =
            EventType.of("linli.registry.resident.snapshot.v1", "linli.registry.resident", ResidentSnapshot.class);

    public ResidentSnapshot {
        categories = List.copyOf(categories);
        accounts = List.copyOf(accounts);
        relatives = List.copyOf(relatives);
        consents = consents == null ? null : List.copyOf(consents);
    }

    /**
     * The level of ability (GB/T 42195-2022). It ends by itself after its last day, without another event.
     *
     * @param level 0 intact to 4 total loss
     * @param assessedOn day of the assessment
     * @param validUntil last day on which the level counts
     * @param ruleVersion version of the scale
     */
    public record Ability(int level, LocalDate assessedOn, LocalDate validUntil, String ruleVersion) {}

    /**
     * The last word about one purpose.
     *
     * @param purpose code of the purpose, such as PHOTO
     * @param event GIVEN or WITHDRAWN
     * @param until when what was given ends by itself, absent when it does not
     */
    public record Consent(
            String purpose, String event, @Nullable Instant until) {}

    /**
     * A relative with consent.
     *
     * @param subject token subject of the relative
     * @param level NOTICES, ORDERS or FULL
     * @param until when the consent ends by itself, absent when it does not
     */
    public record Relative(
            String subject, String level, @Nullable Instant until) {}
}
