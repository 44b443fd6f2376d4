package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.application.By;
import org.linli.emergency.device.application.Devices.DeviceFilter;
import org.linli.emergency.device.application.Silences.Backdrop;
import org.linli.emergency.device.domain.Device;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.DeviceState;

/** Devices with the state they are in now. Without Redis the state is unknown, and everything else is there. */
@ApplicationScoped
public class SeeDevices {

    private static final Logger LOG = Logger.getLogger(SeeDevices.class);

    private final KeepDevices devices;
    private final KeepWatch watch;
    private final LastHeard lastHeard;
    private final Clock clock;

    SeeDevices(KeepDevices devices, KeepWatch watch, LastHeard lastHeard, Clock clock) {
        this.devices = devices;
        this.watch = watch;
        this.lastHeard = lastHeard;
        this.clock = clock;
    }

    /**
     * A device as it is now.
     *
     * @param heardAt when it was last heard of, if that is known
     * @param offlineAt since when it is on record as offline
     */
    public record Seen(Device device, DeviceState state, Optional<Instant> heardAt, Optional<Instant> offlineAt) {}

    /** Devices by id. */
    public Uni<List<Seen>> list(DeviceFilter filter, UUID after, int limit, By by) {
        return devices.list(filter, after, limit, by).chain(this::seen);
    }

    /** One device. */
    public Uni<Seen> find(UUID id, By by) {
        return devices.find(id, by).chain(this::now);
    }

    /** A device that was just changed. */
    public Uni<Seen> now(Device device) {
        return seen(List.of(device)).map(List::getFirst);
    }

    /** A device that was just registered. */
    public static Seen unheard(Device device) {
        return new Seen(device, DeviceState.UNKNOWN, Optional.empty(), Optional.empty());
    }

    private Uni<List<Seen>> seen(List<Device> found) {
        return watch.backdrop(found.stream().map(Device::id).toList())
                .chain(backdrop -> heard(found).map(heard -> seen(found, backdrop, heard)));
    }

    /** Empty when nobody can tell, which is not the same as nobody heard. */
    private Uni<Optional<Map<DeviceName, Instant>>> heard(List<Device> found) {
        return lastHeard
                .of(found.stream().map(Device::name).toList())
                .map(Optional::of)
                .onFailure()
                .invoke(failure -> LOG.debugf("states of devices are unknown: %s", failure.toString()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private List<Seen> seen(List<Device> found, Backdrop backdrop, Optional<Map<DeviceName, Instant>> heard) {
        Instant now = clock.instant();
        return found.stream()
                .map(device -> heard.map(
                                times -> seen(device, backdrop, Optional.ofNullable(times.get(device.name())), now))
                        .orElseGet(() -> new Seen(
                                device,
                                DeviceState.UNKNOWN,
                                Optional.empty(),
                                Optional.ofNullable(backdrop.offline().get(device.id())))))
                .toList();
    }

    private static Seen seen(Device device, Backdrop backdrop, Optional<Instant> heard, Instant now) {
        Optional<Instant> offline = Optional.ofNullable(backdrop.offline().get(device.id()));
        DeviceState state = Optional.ofNullable(backdrop.supervisions().get(device.id()))
                .map(rules -> DeviceState.of(rules, heard, backdrop.hearingSince(), offline.isPresent(), now))
                .orElse(DeviceState.UNKNOWN);
        return new Seen(device, state, heard, offline);
    }
}
