package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.persistence.UnitOfWork;

/**
 * What is heard of devices. Heartbeats come straight here, without being stored as messages; calls and technical alarms
 * come from the stored message that said so.
 */
@ApplicationScoped
@UnitOfWork
public class HearDevices {

    private final Devices devices;

    HearDevices(Devices devices) {
        this.devices = devices;
    }

    /** Notes that a device was heard of; one that nobody has registered changes nothing. */
    public Uni<Void> heard(DeviceNews news) {
        return devices.heard(news);
    }

    /** A test of the device was answered from end to end. */
    public Uni<Void> tested(String source, String number, Instant at) {
        return devices.tested(source, number, at);
    }
}
