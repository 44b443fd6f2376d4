package org.linli.emergency.device.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.emergency.device.domain.DeviceCase.Resolved;
import org.linli.emergency.device.domain.DeviceCase.Taken;
import org.linli.emergency.device.domain.DeviceCase.Waiting;
import org.linli.kernel.ResidentId;

/**
 * A case as callers see it.
 *
 * @param state WAITING, TAKEN or RESOLVED
 * @param owner who looks after it; the team until somebody takes it
 * @param restoredAt when it worked again by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceCaseView(
        UUID id,
        long version,
        String kind,
        String kindName,
        String state,
        String stateName,
        String priority,
        boolean highRisk,
        boolean test,
        String source,
        String number,
        @Nullable UUID deviceId,
        @Nullable UUID residentId,
        String division,
        Instant openedAt,
        Instant lastAt,
        int times,
        Instant dueAt,
        String owner,
        @Nullable Instant takenAt,
        @Nullable Instant restoredAt,
        @Nullable String outcome,
        @Nullable String outcomeName,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String note) {

    static DeviceCaseView of(DeviceCase known) {
        return switch (known) {
            case Waiting waiting -> of(known, "WAITING", "待处理", Optional.empty(), Optional.empty());
            case Taken taken -> of(known, "TAKEN", "处理中", Optional.of(taken), Optional.empty());
            case Resolved over -> of(known, "RESOLVED", "已办结", over.taken(), Optional.of(over));
        };
    }

    private static DeviceCaseView of(
            DeviceCase known, String state, String stateName, Optional<Taken> taken, Optional<Resolved> over) {
        DeviceCase.About about = known.about();
        return new DeviceCaseView(
                about.id(),
                about.version(),
                about.kind().name(),
                about.kind().title(),
                state,
                stateName,
                about.priority().name(),
                about.highRisk(),
                about.test(),
                about.source(),
                about.number(),
                about.device().orElse(null),
                about.resident().map(ResidentId::value).orElse(null),
                about.division(),
                about.openedAt(),
                about.lastAt(),
                about.times(),
                about.dueAt(),
                taken.map(Taken::owner).orElse(about.team()),
                taken.map(Taken::takenAt).orElse(null),
                about.restoredAt().orElse(null),
                over.map(ended -> ended.outcome().name()).orElse(null),
                over.map(ended -> ended.outcome().title()).orElse(null),
                over.map(Resolved::by).orElse(null),
                over.map(Resolved::at).orElse(null),
                over.flatMap(Resolved::note).orElse(null));
    }
}
