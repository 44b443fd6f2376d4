package org.linli.emergency.incident.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.Priority;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.application.StateName;

/**
 * An incident as callers see it; nothing of it is personal, the emergency card has an address of its own.
 *
 * @param id the incident
 * @param version its ETag
 * @param state where it stands
 * @param residentId the resident, absent while nobody knows
 * @param division division, empty while nobody knows
 * @param source protocol or channel of the first message
 * @param kind the most urgent kind of call so far
 * @param priority how soon somebody must look
 * @param test the device is being tested
 * @param receivedAt when the first message arrived
 * @param presses how many calls came
 * @param lastPressAt when the last one arrived
 * @param withdrawnAt when the sender took it back, which closes nothing
 * @param previousId the incident of the same subject that was closed last
 * @param answeredAt when the first operator claimed it
 * @param claim who has it
 * @param next what is to be done now
 * @param ladder every step there is, in the order of calling
 * @param attempts tries to reach somebody
 * @param missions people sent to the door
 * @param proposal how somebody proposes to end it
 * @param closure how it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentView(
        UUID id,
        long version,
        StateName state,
        @Nullable UUID residentId,
        String division,
        String source,
        SignalKind kind,
        Priority priority,
        boolean test,
        Instant receivedAt,
        int presses,
        Instant lastPressAt,
        @Nullable Instant withdrawnAt,
        @Nullable UUID previousId,
        @Nullable Instant answeredAt,
        @Nullable ClaimView claim,
        @Nullable NextView next,
        List<StepView> ladder,
        List<AttemptView> attempts,
        List<MissionView> missions,
        @Nullable ClosureView proposal,
        @Nullable ClosureView closure) {

    /** Who has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(
            String operator,
            Instant since,
            @Nullable Instant staleSince,
            @Nullable String offeredTo,
            @Nullable String offerReason,
            @Nullable String holdReason,
            @Nullable Instant holdUntil) {}

    /**
     * A step of the ladder; names, numbers and hours stand in the card, found by kind and rank.
     *
     * @param kind what sort of step
     * @param rank place in the card, not in the order of calling
     * @param keyHolder the contact holds a key
     * @param language what the contact speaks
     * @param reachable false for a contact out of whose hours it was when the order was made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            String kind,
            int rank,
            boolean keyHolder,
            @Nullable String language,
            boolean reachable) {}

    /** What is to be done now, side by side, and which stage opens by itself when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextView(
            List<StepView> steps,
            @Nullable String opens,
            @Nullable Instant at) {}

    /** A try to reach somebody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptView(
            UUID id,
            StepView step,
            String by,
            Instant startedAt,
            @Nullable String outcome,
            @Nullable Instant endedAt,
            @Nullable String note) {}

    /** Somebody sent to the door; {@code agreedAttemptId} names the attempt at which he agreed, being off duty. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissionView(
            UUID id,
            String responderKind,
            String responderRef,
            String sentBy,
            Instant sentAt,
            @Nullable Instant eta,
            @Nullable UUID agreedAttemptId,
            @Nullable Instant arrivedAt,
            @Nullable Instant endedAt,
            @Nullable String finding) {}

    /** How it ended or is proposed to end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClosureView(
            String disposition,
            String name,
            @Nullable WitnessView witness,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable String agreedBy) {}

    /** Who was reached or attended, and when. */
    public record WitnessView(boolean attended, String kind, String ref, Instant at) {}
}
