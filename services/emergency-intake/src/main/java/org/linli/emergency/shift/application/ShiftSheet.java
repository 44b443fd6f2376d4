package org.linli.emergency.shift.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shift leaves to the next one (值班交接单); nothing of it is personal. Lists show at most {@link #MOST}, the numbers
 * count all.
 *
 * @param since when the sheet before it was made, else twelve hours earlier
 * @param at what it shows is as it was then
 * @param openIncidents how many incidents are open
 * @param open these, the most urgent first, then the oldest
 * @param openCallBacks how many call backs are promised for the next day, or overdue
 * @param callBacks these, the first to be due first
 * @param happened how often what happened since, by type of fact
 * @param closedIncidents how many incidents were closed since
 * @param closed these, the latest first
 * @param devicesOffline how many devices of residents at high risk are silent for too long
 * @param offline these, the longest silent first
 */
public record ShiftSheet(
        Instant since,
        Instant at,
        long openIncidents,
        List<OpenIncident> open,
        long openCallBacks,
        List<CallBack> callBacks,
        Map<String, Long> happened,
        long closedIncidents,
        List<ClosedIncident> closed,
        long devicesOffline,
        List<OfflineDevice> offline) {

    /** How many of each are listed. */
    public static final int MOST = 200;

    public ShiftSheet {
        open = List.copyOf(open);
        callBacks = List.copyOf(callBacks);
        happened = Map.copyOf(happened);
        closed = List.copyOf(closed);
        offline = List.copyOf(offline);
    }

    /**
     * An incident that is open.
     *
     * @param operator who has it; absent while it rings
     * @param holdReason what she waits for, such as a call back
     * @param holdUntil until when
     * @param stage how far its ladder has climbed
     * @param missions how many people are on the way or at the door
     */
    public record OpenIncident(
            UUID incidentId,
            String priority,
            String state,
            String kind,
            String division,
            Instant receivedAt,
            @Nullable String operator,
            @Nullable String holdReason,
            @Nullable Instant holdUntil,
            String stage,
            long missions) {}

    /** A call back that was promised. */
    public record CallBack(UUID followUpId, UUID incidentId, Instant dueAt) {}

    /** An incident that was closed. */
    public record ClosedIncident(UUID incidentId, String disposition, Instant closedAt) {}

    /**
     * A device that nobody hears.
     *
     * @param caseId the case that somebody looks after, if there is one
     */
    public record OfflineDevice(
            UUID deviceId,
            String kind,
            String division,
            UUID residentId,
            Instant silentSince,
            @Nullable UUID caseId) {}
}
