package org.linli.matching.match.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a question was answered as it was; written at the moment of the decision and never changed.
 *
 * @param outcome RANKED or SHORTFALL
 * @param rule first rule that left nobody; null when somebody is left
 * @param text Chinese sentence of the shortfall
 * @param advice what would open it, Chinese
 * @param method ROAD or STRAIGHT_LINE
 * @param methodTitle the same in Chinese; 直线估算 when the figures are estimates
 * @param mode travel profile id
 * @param metresPerSecond speed of the mode
 * @param fixedMinutes what every trip costs besides the way
 * @param graphVersion road graph, empty for a straight line
 * @param circleMinutes the circle searched
 * @param notes what was missing and was done without, Chinese
 * @param considered candidates before the rules
 * @param rules what each rule removed, in order
 * @param candidates the candidates, ranked ones first, then those that came farthest
 * @param facilities the facilities considered for a service there, in the same order
 * @param unlisted candidates left out of the list because it is long; the rules count them
 * @param decidedAt when
 */
public record Explanation(
        String outcome,
        @Nullable String rule,
        @Nullable String text,
        @Nullable String advice,
        String method,
        String methodTitle,
        String mode,
        double metresPerSecond,
        double fixedMinutes,
        String graphVersion,
        int circleMinutes,
        List<String> notes,
        int considered,
        List<RuleCount> rules,
        List<ProviderVerdict> candidates,
        @Nullable List<FacilityVerdict> facilities,
        int unlisted,
        Instant decidedAt) {

    public Explanation {
        notes = List.copyOf(notes);
        rules = List.copyOf(rules);
        candidates = List.copyOf(candidates);
        facilities = facilities == null ? List.of() : List.copyOf(facilities);
    }

    /**
     * What one rule did.
     *
     * @param rule its code
     * @param title what must hold, Chinese
     * @param before candidates that came to it
     * @param removed candidates it removed
     * @param caregiversRemoved caregivers it removed
     */
    public record RuleCount(String rule, String title, int before, int removed, int caregiversRemoved) {}

    /**
     * One candidate.
     *
     * @param providerId the provider
     * @param name its name
     * @param in whether every rule was met
     * @param rank 1 is best; null when out
     * @param score sum of the points; null when out
     * @param rule the first rule not met; null when in
     * @param text why it is out, Chinese; null when in
     * @param start earliest common start of the crew; null when out
     * @param crew ids of the proposed crew
     * @param reasons why this score
     * @param caregivers its caregivers that work in the kind, in the crew, alternatives to it, or out
     * @param otherKinds caregivers of other kinds, only counted
     */
    public record ProviderVerdict(
            UUID providerId,
            String name,
            boolean in,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable String rule,
            @Nullable String text,
            @Nullable Instant start,
            List<UUID> crew,
            List<ReasonView> reasons,
            List<CaregiverVerdict> caregivers,
            int otherKinds) {
        public ProviderVerdict {
            crew = List.copyOf(crew);
            reasons = List.copyOf(reasons);
            caregivers = List.copyOf(caregivers);
        }
    }

    /**
     * One justification of a score.
     *
     * @param code stable code
     * @param text Chinese sentence
     * @param points contribution
     */
    public record ReasonView(String code, String text, double points) {}

    /**
     * One caregiver.
     *
     * @param caregiverId the caregiver
     * @param role CREW, ELIGIBLE (an alternative that met every rule for caregivers) or OUT
     * @param rule the first rule not met; null when in
     * @param text why out, Chinese; null when in
     * @param minutes travel minutes; null when there is no way within the search limit
     * @param metres travel metres; null likewise
     * @param from BASE, LIVE_POSITION or HOME; null likewise
     * @param mode travel profile id
     * @param visitsThatDay visits of the window's day
     * @param visitsToResident completed visits to this resident
     */
    public record CaregiverVerdict(
            UUID caregiverId,
            String role,
            @Nullable String rule,
            @Nullable String text,
            @Nullable Double minutes,
            @Nullable Integer metres,
            @Nullable String from,
            String mode,
            int visitsThatDay,
            int visitsToResident) {}

    /**
     * One facility.
     *
     * @param facilityId the facility
     * @param name its name
     * @param providerId who runs it
     * @param in whether every rule was met
     * @param rank 1 is best; null when out
     * @param score sum of the points; null when out
     * @param rule the first rule not met; null when in
     * @param text why it is out, Chinese; null when in
     * @param start when the resident can come at the earliest; null when out
     * @param minutes walking minutes; null when there is no way within the search limit
     * @param metres walking metres; null likewise
     * @param reasons why this score
     */
    public record FacilityVerdict(
            UUID facilityId,
            String name,
            UUID providerId,
            boolean in,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable String rule,
            @Nullable String text,
            @Nullable Instant start,
            @Nullable Double minutes,
            @Nullable Integer metres,
            List<ReasonView> reasons) {
        public FacilityVerdict {
            reasons = List.copyOf(reasons);
        }
    }
}
