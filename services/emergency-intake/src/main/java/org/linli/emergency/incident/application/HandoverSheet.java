package org.linli.emergency.incident.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever takes over an incident needs, in clear: who, where, how she is, whom to call, what was done. Codes of doors
 * are not in it, they are told apart from the log (practice.md §4.5). Its text form shows nothing of it.
 *
 * @param situation what came in
 * @param person who it is; absent when nobody knows, or when there is no emergency card
 * @param where where help has to go; absent when nobody knows
 * @param contacts whom to call, in ladder order
 * @param done what was done so far, in order
 */
public record HandoverSheet(
        Situation situation,
        @Nullable Person person,
        @Nullable Where where,
        List<ToCall> contacts,
        List<Done> done) {

    public HandoverSheet {
        contacts = List.copyOf(contacts);
        done = List.copyOf(done);
    }

    /** What came in; {@code test} marks a drill, {@code voice} that somebody spoke with the resident. */
    public record Situation(
            UUID incidentId,
            String kind,
            boolean test,
            Instant receivedAt,
            int presses,
            Instant lastPressAt,
            boolean voice) {}

    /** Who it is and how she is; {@code languages} is empty on sheets from before they were on the card. */
    public record Person(
            UUID residentId,
            String name,
            String sex,
            LocalDate birthDate,
            List<String> phones,
            String division,
            String address,
            String livingSituation,
            String mobilityGroup,
            @Nullable Integer abilityLevel,
            List<String> languages,
            @Nullable String health) {

        public Person {
            phones = List.copyOf(phones);
            languages = languages == null ? List.of() : List.copyOf(languages);
        }

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /** The same point in the two systems that receivers use, and how it is known. */
    public record Where(
            double lon,
            double lat,
            double gcj02Lon,
            double gcj02Lat,
            String source,
            @Nullable Instant at,
            @Nullable Integer accuracyM) {

        @Override
        public String toString() {
            return "Where[***]";
        }
    }

    /** Whom to call. */
    public record ToCall(
            int rank,
            String name,
            String relation,
            String phone,
            boolean keyHolder,
            @Nullable String availability,
            @Nullable String language) {

        @Override
        public String toString() {
            return "ToCall[***]";
        }
    }

    /** Something that was done, in Chinese, and what was noted about it. */
    public record Done(Instant at, String what, @Nullable String note) {

        @Override
        public String toString() {
            return "Done[" + at + ", ***]";
        }
    }

    @Override
    public String toString() {
        return "HandoverSheet[" + situation.incidentId() + "]";
    }
}
