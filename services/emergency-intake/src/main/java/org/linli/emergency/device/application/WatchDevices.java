package org.linli.emergency.device.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.device.application.LastHeard.Silent;
import org.linli.emergency.device.application.Silences.Recorded;
import org.linli.emergency.device.application.WatchLog.Registered;
import org.linli.emergency.device.application.WatchLog.Watch;
import org.linli.emergency.device.application.WatchLog.Watched;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.Hearing;
import org.linli.persistence.Ids;

/**
 * Watches over the silence of devices. One replica sweeps; each round looks only at silences that became too long since the
 * last one, whatever the number of devices. A round that cannot ask Redis changes nothing: who does not hear accuses nobody.
 */
@ApplicationScoped
public class WatchDevices {

    private static final Logger LOG = Logger.getLogger(WatchDevices.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration REGISTERED_BY_NOW = Duration.ofMinutes(1);
    private static final int BATCH = 1_000;
    private static final int PAGE = 5_000;
    private static final int PAGES = 10;
    private static final int BATCHES = 20;

    private final KeepWatch book;
    private final RecordSilence silence;
    private final LastHeard lastHeard;
    private final EmergencyConfig config;
    private final Ids ids;
    private final Clock clock;
    private final UUID replica;

    WatchDevices(
            KeepWatch book, RecordSilence silence, LastHeard lastHeard, EmergencyConfig config, Ids ids, Clock clock) {
        this.book = book;
        this.silence = silence;
        this.lastHeard = lastHeard;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
        this.replica = ids.next();
    }

    /** One round. */
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        return book.lead(replica, now, now.plus(LEASE))
                .chain(led ->
                        led.map(this::round).orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.debugf("devices are watched again in a second: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> round(Watch watch) {
        return hearing(watch.hearing())
                .call(hearing -> tooLong(watch.classes(), hearing))
                .chain(hearing -> supervise(hearing, 0))
                .chain(this::back)
                .chain(book::save)
                .chain(silence::follow);
    }

    /** A new span of hearing is stored before anything else, so that nothing counts from before it. */
    private Uni<Hearing> hearing(Hearing before) {
        return lastHeard
                .mark()
                .map(mark -> before.goOn(
                        mark, ids.next(), clock.instant(), config.devices().deafAfter()))
                .call(now ->
                        now.mark().equals(before.mark()) ? Uni.createFrom().voidItem() : lastHeard.mark(now.mark()))
                .call(now ->
                        now.since().equals(before.since()) ? Uni.createFrom().voidItem() : book.save(now));
    }

    private Uni<Void> tooLong(List<Watched> classes, Hearing hearing) {
        return Multi.createFrom()
                .iterable(classes)
                .onItem()
                .transformToUniAndConcatenate(watched -> tooLong(watched, hearing))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> tooLong(Watched watched, Hearing hearing) {
        return hearing.horizon(watched.supervision(), clock.instant())
                .map(until -> page(watched, hearing, watched.position(hearing), until, 0))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> page(Watched watched, Hearing hearing, Instant from, Instant until, int number) {
        return number == PAGES || !from.isBefore(until)
                ? Uni.createFrom().voidItem()
                : lastHeard
                        .silentSince(from, until, PAGE)
                        .chain(found -> record(watched, hearing, found, until))
                        .chain(reached -> page(watched, hearing, reached, until, number + 1));
    }

    private Uni<Instant> record(Watched watched, Hearing hearing, List<Silent> found, Instant until) {
        Instant reached = found.size() < PAGE ? until : found.getLast().since();
        return silence.tooLong(watched.supervision(), hearing, found, reached).replaceWith(reached);
    }

    /** Ids grow with time; a device that was registered a moment ago may still become visible behind a later one. */
    private Uni<Hearing> supervise(Hearing hearing, int batch) {
        Instant now = clock.instant();
        UUID before = new UUID(now.minus(REGISTERED_BY_NOW).toEpochMilli() << 16, 0);
        return batch == BATCHES
                ? Uni.createFrom().item(hearing)
                : book.registered(hearing.supervisedTo(), before, BATCH)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(hearing)
                                : supervise(found, now)
                                        .chain(() -> supervise(
                                                hearing.supervised(
                                                        found.getLast().id()),
                                                batch + 1)));
    }

    private Uni<Void> supervise(List<Registered> devices, Instant from) {
        return lastHeard.supervise(devices.stream().map(Registered::name).toList(), from);
    }

    /** Looks whether silent devices were heard of, some in each round. */
    private Uni<Hearing> back(Hearing hearing) {
        return book.offline(hearing.lookedTo(), PAGE)
                .call(this::back)
                .map(page -> hearing.looked(
                        page.size() < PAGE ? Hearing.NOBODY : page.getLast().device()));
    }

    private Uni<Void> back(List<Recorded> page) {
        List<DeviceName> names = page.stream().map(Recorded::name).toList();
        return lastHeard
                .of(names)
                .map(heard -> heardAgain(page, heard))
                .chain(back -> back.isEmpty() ? Uni.createFrom().voidItem() : silence.back(back));
    }

    private static List<Recorded> heardAgain(List<Recorded> page, Map<DeviceName, Instant> heard) {
        return page.stream()
                .filter(silent -> Optional.ofNullable(heard.get(silent.name()))
                        .filter(silent.silentSince()::isBefore)
                        .isPresent())
                .toList();
    }
}
