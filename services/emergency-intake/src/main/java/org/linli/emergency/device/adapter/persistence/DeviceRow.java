package org.linli.emergency.device.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.domain.Device;
import org.linli.kernel.ResidentId;

/** A device in table {@code device}; when it was heard of is written by statements of its own. */
@Entity
@Table(name = "device")
@SuppressWarnings("NullAway.Init")
class DeviceRow {
    @Id
    UUID id;

    @Version
    long version;

    String source;
    String number;
    String kind;
    boolean voice;

    @Nullable
    String carrier;

    String division;

    @Nullable
    UUID residentId;

    @Nullable
    Instant testUntil;

    @Nullable
    Instant testedAt;

    /** Written by statements of its own; named here because a native query must know every column. */
    @Nullable
    @Column(insertable = false, updatable = false)
    Instant lastHeardAt;

    /** As {@link #lastHeardAt}. */
    @Nullable
    @Column(insertable = false, updatable = false)
    Integer batteryPercent;

    static DeviceRow of(Device device) {
        DeviceRow row = new DeviceRow();
        row.id = device.id();
        row.source = device.source();
        row.number = device.number();
        row.take(device);
        return row;
    }

    void take(Device device) {
        kind = device.kind();
        voice = device.voice();
        carrier = device.carrier().orElse(null);
        division = device.division();
        residentId = device.resident().map(ResidentId::value).orElse(null);
        testUntil = device.testUntil().orElse(null);
        testedAt = device.testedAt().orElse(null);
    }

    Device device() {
        return new Device(
                id,
                version,
                source,
                number,
                kind,
                voice,
                Optional.ofNullable(carrier),
                division,
                Optional.ofNullable(residentId).map(ResidentId::new),
                Optional.ofNullable(testUntil),
                Optional.ofNullable(testedAt));
    }
}
