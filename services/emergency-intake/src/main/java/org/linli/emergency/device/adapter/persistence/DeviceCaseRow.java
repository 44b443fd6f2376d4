package org.linli.emergency.device.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.device.domain.CaseOutcome;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.emergency.device.domain.DeviceCase.About;
import org.linli.emergency.device.domain.DeviceCase.Resolved;
import org.linli.emergency.device.domain.DeviceCase.Taken;
import org.linli.emergency.device.domain.DeviceCase.Waiting;
import org.linli.emergency.domain.Priority;
import org.linli.kernel.ResidentId;
import org.linli.persistence.FieldCipher;

/** A case in table {@code device_case}; a statement of its own opens and counts. */
@Entity
@Table(name = "device_case")
@SuppressWarnings("NullAway.Init")
class DeviceCaseRow {
    @Id
    UUID id;

    @Version
    long version;

    String kind;
    String source;
    String number;

    @Nullable
    UUID deviceId;

    @Nullable
    UUID residentId;

    String division;
    int priority;
    boolean highRisk;
    boolean test;
    Instant openedAt;
    Instant lastAt;
    int times;
    Instant dueAt;
    String team;

    @Nullable
    Instant restoredAt;

    @Nullable
    String owner;

    @Nullable
    Instant takenAt;

    @Nullable
    String outcome;

    @Nullable
    String resolvedBy;

    @Nullable
    Instant resolvedAt;

    @Nullable
    String noteSealed;

    void take(DeviceCase known, FieldCipher cipher) {
        restoredAt = known.about().restoredAt().orElse(null);
        switch (known) {
            case Waiting waiting -> {}
            case Taken taken -> take(taken);
            case Resolved over -> {
                over.taken().ifPresent(this::take);
                outcome = over.outcome().name();
                resolvedBy = over.by();
                resolvedAt = over.at();
                noteSealed =
                        over.note().map(note -> cipher.encrypt(note, place())).orElse(null);
            }
        }
    }

    private void take(Taken taken) {
        owner = taken.owner();
        takenAt = taken.takenAt();
    }

    DeviceCase known(FieldCipher cipher) {
        Optional<Taken> taken = Optional.ofNullable(owner)
                .map(somebody -> new Taken(about(), somebody, Objects.requireNonNull(takenAt)));
        if (outcome == null) {
            return taken.<DeviceCase>map(held -> held).orElseGet(() -> new Waiting(about()));
        }
        return new Resolved(
                about(),
                taken,
                CaseOutcome.valueOf(outcome),
                Objects.requireNonNull(resolvedBy),
                Objects.requireNonNull(resolvedAt),
                Optional.ofNullable(noteSealed).map(note -> cipher.decrypt(note, place())));
    }

    private About about() {
        return new About(
                id,
                version,
                CaseKind.valueOf(kind),
                source,
                number,
                Optional.ofNullable(deviceId),
                Optional.ofNullable(residentId).map(ResidentId::new),
                division,
                Priority.of(priority),
                highRisk,
                test,
                openedAt,
                lastAt,
                times,
                dueAt,
                team,
                Optional.ofNullable(restoredAt));
    }

    private String place() {
        return "device_case|note|" + id;
    }
}
