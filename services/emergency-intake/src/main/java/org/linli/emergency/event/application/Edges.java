package org.linli.emergency.event.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.FlagRules;
import org.linli.emergency.event.domain.Novelty;
import org.linli.emergency.event.domain.Occurrence;
import org.linli.emergency.event.domain.SosEvent;

/** Tells what is news from flags that are only still set (rules §5: levels, so detect edges). What is no flag is news. */
@ApplicationScoped
class Edges {

    private final Occurrences occurrences;
    private final FlagRules presses;
    private final FlagRules states;

    Edges(Occurrences occurrences, EmergencyConfig config) {
        EmergencyConfig.Flags flags = config.devices().flags();
        this.occurrences = occurrences;
        this.presses = new FlagRules(flags.pressHolds(), false, Duration.ZERO, flags.longest());
        this.states = new FlagRules(flags.holds(), true, flags.flicker(), flags.longest());
    }

    /** The events of a message with their novelty, in the order of the message; without those that say nothing more. */
    Uni<List<SosEvent>> notice(List<SosEvent> events) {
        return hold(events)
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(this::noticed)
                        .collect()
                        .asList())
                .map(Edges::worthTelling);
    }

    /** Flags that are not set say no more than that their device is alive, and all of them say it once. */
    private static List<SosEvent> worthTelling(List<SosEvent> events) {
        Set<String> alive = events.stream()
                .filter(event -> !isCleared(event))
                .map(SosEvent::trace)
                .collect(Collectors.toCollection(HashSet::new));
        return events.stream()
                .filter(event -> !isCleared(event) || alive.add(event.trace()))
                .toList();
    }

    private static boolean isCleared(SosEvent event) {
        return event.signal().flag().filter(flag -> !flag.set()).isPresent();
    }

    /** Always in the same order: a message may tell of several devices. */
    private Uni<Void> hold(List<SosEvent> events) {
        return Multi.createFrom()
                .items(events.stream()
                        .filter(event -> event.signal().flag().isPresent())
                        .map(SosEvent::trace)
                        .distinct()
                        .sorted())
                .onItem()
                .transformToUniAndConcatenate(
                        device -> occurrences.hold(events.getFirst().source(), device))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<SosEvent> noticed(SosEvent event) {
        return event.signal()
                .flag()
                .map(flag -> flag.set() ? set(event) : cleared(event))
                .orElseGet(() -> Uni.createFrom().item(event));
    }

    private Uni<SosEvent> cleared(SosEvent event) {
        return occurrences
                .last(event, event.receivedAt())
                .chain(found -> saved(event, found, found.map(last -> last.clearedAt(event.receivedAt()))));
    }

    /** What failed, or lay in a journal, may be read after what came in the same moment: that may have begun the occurrence. */
    private Uni<SosEvent> set(SosEvent event) {
        FlagRules rules = event.signal().kind() == SignalKind.SOS ? presses : states;
        return occurrences
                .last(event, event.receivedAt().plus(rules.flicker()))
                .chain(found -> set(event, rules, found));
    }

    private Uni<SosEvent> set(SosEvent event, FlagRules rules, Optional<Occurrence> found) {
        Instant at = event.receivedAt();
        Optional<Occurrence> same = found.flatMap(last -> last.again(event.whose(), at, rules));
        return saved(
                event.as(same.map(occurrence -> occurrence.noveltyAt(at, rules)).orElse(Novelty.NEW)),
                found,
                same.or(() -> Optional.of(Occurrence.begun(event.whose(), at))));
    }

    private Uni<SosEvent> saved(SosEvent event, Optional<Occurrence> before, Optional<Occurrence> now) {
        return now.filter(changed -> !now.equals(before))
                .map(changed -> occurrences.save(event, changed))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .replaceWith(event);
    }
}
