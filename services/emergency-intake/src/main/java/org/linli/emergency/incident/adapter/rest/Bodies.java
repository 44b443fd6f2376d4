package org.linli.emergency.incident.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.RungKind;

/** Bodies of commands on incidents. Reasons stand in the history: no names, phones, addresses or diagnoses in them. */
final class Bodies {

    static final String NEEDED = "a JSON body is needed";
    private static final String REQUIRED = "is required";
    private static final String LONG = "has at most 500 characters";

    private Bodies() {}

    /** Why. */
    public record ReasonBody(
            @NotBlank(message = REQUIRED) @Size(max = 200, message = "has at most 200 characters")
            String reason) {}

    /** Why and until when. */
    public record HoldBody(
            @NotBlank(message = REQUIRED) @Size(max = 200, message = "has at most 200 characters")
            String reason,

            @NotNull(message = REQUIRED) Instant until) {}

    /** To whom and why. */
    public record TransferBody(
            @NotBlank(message = REQUIRED) @Size(max = 100, message = "has at most 100 characters")
            String to,

            @NotBlank(message = REQUIRED) @Size(max = 200, message = "has at most 200 characters")
            String reason) {}

    /** Who it is. */
    public record IdentityBody(@NotNull(message = REQUIRED) UUID residentId) {}

    /** Whom to reach. */
    public record AttemptBody(
            @NotNull(message = "is required: TERMINAL, RESIDENT_PHONE, CONTACT, RESPONDER, GRID_WORKER or AMBULANCE")
            RungKind step,

            @Min(value = 1, message = "is at least 1") @Max(value = 50, message = "is at most 50") @Nullable
            Integer rank) {}

    /** What came of it. */
    public record OutcomeBody(
            @NotNull(message = "is required: REACHED, WITH_RESIDENT, NO_ANSWER, BUSY, WRONG_NUMBER, UNABLE or SILENT")
            Outcome outcome,

            @Size(max = 500, message = LONG) @Nullable String note) {}

    /** Who goes. */
    public record MissionBody(
            @NotNull(
                    message =
                            "is required: RESPONDER, CAREGIVER, GRID_WORKER, CONTACT, AMBULANCE, FIRE_BRIGADE or POLICE")
            Responder.Kind responderKind,

            @NotNull(message = REQUIRED)
            @Pattern(regexp = "[0-9A-Za-z-]{1,64}", message = "is an id, a rank or a call number")
            String responderRef,

            @Nullable Instant eta,
            @Nullable Boolean evenIfBusy) {}

    /** Since when somebody is at the door. */
    public record ArrivalBody(@Nullable Instant at) {}

    /** How the resident was found and left. */
    public record FindingBody(
            @Size(max = 500, message = LONG) @Nullable String finding) {}

    /** How it ends. */
    public record ClosureBody(
            @NotBlank(message = REQUIRED) String disposition,

            @Size(max = 500, message = LONG) @Nullable String note) {}

    /** What came of a call back. */
    public record FollowUpBody(
            @NotNull(message = "is required: WELL, NEEDS_HELP or NOT_REACHED")
            @Pattern(regexp = "WELL|NEEDS_HELP|NOT_REACHED", message = "is WELL, NEEDS_HELP or NOT_REACHED")
            String result,

            @Size(max = 500, message = LONG) @Nullable String note) {}
}
