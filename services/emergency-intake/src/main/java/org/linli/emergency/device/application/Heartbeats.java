package org.linli.emergency.device.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.domain.SignalKind;

/**
 * Signs of life on their way to where they are remembered: one entry for each device, written in large batches. While
 * nobody takes them they wait here, as many as there is room for; they are never worth more than that.
 */
@ApplicationScoped
public class Heartbeats {

    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final int ROOM = 200_000;
    private static final int BATCH = 1_000;
    private static final int FULL = 100;

    private final Map<DeviceName, Instant> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final AtomicReference<@Nullable Instant> waitsSince = new AtomicReference<>();
    private final Map<DeviceName, DeviceNews> nearlyEmpty = new ConcurrentHashMap<>();
    private final Map<DeviceName, Instant> newcomers = new ConcurrentHashMap<>();
    private final LastHeard lastHeard;
    private final int low;
    private final Duration deafAfter;
    private final Clock clock;

    Heartbeats(LastHeard lastHeard, EmergencyConfig config, Clock clock) {
        this.lastHeard = lastHeard;
        this.low = config.devices().batteryLowPercent();
        this.deafAfter = config.devices().deafAfter();
        this.clock = clock;
    }

    /** Takes one; cheap, never blocks, on any thread. */
    void take(DeviceNews news) {
        DeviceName device = new DeviceName(news.source(), news.number());
        if (waiting.size() >= ROOM) {
            dropped.set(true);
            return;
        }
        waiting.merge(device, news.at(), (one, other) -> one.isAfter(other) ? one : other);
        if (news.kind() != SignalKind.BATTERY_LOW && news.batteryPercent().orElse(FULL) <= low) {
            nearlyEmpty.put(device, news);
        }
    }

    /** A device was registered: its silence counts from now on. */
    void welcome(DeviceName device) {
        if (newcomers.size() < BATCH) {
            newcomers.putIfAbsent(device, clock.instant());
        }
    }

    /**
     * Writes what waits; what could not be written waits on. Never fails. Who was registered before a heartbeat that is written
     * here is supervised before it.
     */
    public Uni<Void> write() {
        Map<DeviceName, Instant> heard = Map.copyOf(waiting);
        Iterator<Map.Entry<DeviceName, Instant>> entries = heard.entrySet().iterator();
        int batches = (heard.size() + BATCH - 1) / BATCH;
        return supervise()
                .chain(() -> Multi.createFrom()
                        .range(0, batches)
                        .onItem()
                        .transformToUniAndConcatenate(number -> write(next(entries)))
                        .collect()
                        .asList()
                        .replaceWithVoid())
                .invoke(() -> waitsSince.set(null))
                .onFailure()
                .invoke(this::tellOnce)
                .onFailure()
                .recoverWithNull();
    }

    private void tellOnce(Throwable failure) {
        if (waitsSince.compareAndSet(null, clock.instant())) {
            LOG.warnf("signs of life wait here, %d for now: %s", waiting.size(), failure.toString());
        }
    }

    /** Those that said since the last time somebody asked that their battery is nearly empty. */
    List<DeviceNews> nearlyEmpty() {
        List<DeviceNews> all = List.copyOf(nearlyEmpty.values());
        all.forEach(news -> nearlyEmpty.remove(new DeviceName(news.source(), news.number()), news));
        return all;
    }

    /** From before their first heartbeat on. Whoever is forgotten here is supervised by the watch, a little later. */
    private Uni<Void> supervise() {
        Map<DeviceName, Instant> devices = Map.copyOf(newcomers);
        Instant from = devices.values().stream().min(Comparator.naturalOrder()).orElseGet(clock::instant);
        return lastHeard
                .supervise(List.copyOf(devices.keySet()), from)
                .invoke(() -> newcomers.keySet().removeAll(devices.keySet()));
    }

    /** Whether some were lost since the last time somebody asked, or have waited here for so long that nobody knows of them. */
    boolean lostSome() {
        @Nullable Instant since = waitsSince.get();
        boolean unknown = since != null && since.plus(deafAfter).isBefore(clock.instant());
        return dropped.getAndSet(false) || unknown;
    }

    private Map<DeviceName, Instant> next(Iterator<Map.Entry<DeviceName, Instant>> entries) {
        Map<DeviceName, Instant> batch = new HashMap<>();
        while (entries.hasNext() && batch.size() < BATCH) {
            var entry = entries.next();
            batch.put(entry.getKey(), entry.getValue());
        }
        return batch;
    }

    /** An entry leaves when it is written, unless the device was heard of again meanwhile. */
    private Uni<Void> write(Map<DeviceName, Instant> batch) {
        return lastHeard.heard(batch).invoke(() -> batch.forEach(waiting::remove));
    }
}
