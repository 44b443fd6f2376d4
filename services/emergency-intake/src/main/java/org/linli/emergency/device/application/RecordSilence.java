package org.linli.emergency.device.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.device.application.LastHeard.Silent;
import org.linli.emergency.device.application.Silences.Cluster;
import org.linli.emergency.device.application.Silences.Recorded;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.device.domain.Hearing;
import org.linli.emergency.device.domain.OutageRule;
import org.linli.emergency.device.domain.Supervision;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** What follows from silence, each in one transaction and safe to be done twice. */
@ApplicationScoped
@UnitOfWork
public class RecordSilence {

    private static final int AT_ONCE = 200;

    private final Silences silences;
    private final WatchLog log;
    private final CaseDesk cases;
    private final DeviceOutbox outbox;
    private final OutageRule rule;
    private final Ids ids;
    private final Clock clock;

    RecordSilence(
            Silences silences,
            WatchLog log,
            CaseDesk cases,
            DeviceOutbox outbox,
            EmergencyConfig config,
            Ids ids,
            Clock clock) {
        this.silences = silences;
        this.log = log;
        this.cases = cases;
        this.outbox = outbox;
        var outage = config.devices().outage();
        this.rule = new OutageRule(outage.share(), outage.atLeast(), outage.window());
        this.ids = ids;
        this.clock = clock;
    }

    /** These silences are too long; all of the class that began until {@code until} are looked at. */
    public Uni<Void> tooLong(Supervision supervision, Hearing hearing, List<Silent> silent, Instant until) {
        Instant now = clock.instant();
        return silences.record(supervision, silent, hearing.since(), now)
                .call(added -> added > 0 ? outages(now) : Uni.createFrom().voidItem())
                .call(() -> log.position(supervision, hearing.since(), until))
                .replaceWithVoid();
    }

    private Uni<Void> outages(Instant now) {
        return silences.clusters(now.minus(rule.window()), rule.atLeast())
                .chain(clusters -> each(
                        clusters.stream()
                                .filter(cluster -> rule.holds(cluster.silent(), cluster.devices()))
                                .toList(),
                        cluster -> outage(cluster, now)))
                .chain(() -> silences.explain(now.minus(rule.window())));
    }

    private Uni<Void> outage(Cluster cluster, Instant now) {
        return cases.raise(CaseKind.OUTAGE, new DeviceName(DeviceCases.NETWORK, cluster.network()), cluster.area(), now)
                .replaceWithVoid();
    }

    /** Other services learn of silences, and somebody looks after those that last; outages end with their last device. */
    public Uni<Void> follow() {
        Instant now = clock.instant();
        return silences.tell(AT_ONCE)
                .chain(told -> each(told, silence -> outbox.wentOffline(ids.next(), silence, now)))
                .chain(() -> silences.due(now, AT_ONCE))
                .chain(due -> each(due, silence -> fault(silence, now)))
                .chain(silences::endedOutages)
                .chain(ended -> each(ended, network -> restored(network, now)));
    }

    private Uni<Void> fault(Recorded silence, Instant now) {
        return cases.raise(CaseKind.OFFLINE, silence.name(), "", now)
                .chain(opened -> silences.assign(silence.device(), opened));
    }

    private Uni<Void> restored(String network, Instant now) {
        return cases.restore(CaseKind.OUTAGE, new DeviceName(DeviceCases.NETWORK, network), now);
    }

    /** These devices were heard of again. */
    public Uni<Void> back(List<Recorded> devices) {
        Instant now = clock.instant();
        List<UUID> back = devices.stream().map(Recorded::device).toList();
        return silences.end(back)
                .chain(told -> each(told, silence -> outbox.cameBack(ids.next(), silence, now)))
                .chain(() -> each(devices, silence -> cases.restore(CaseKind.OFFLINE, silence.name(), now)));
    }

    private static <T> Uni<Void> each(List<T> things, Function<T, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(action::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
