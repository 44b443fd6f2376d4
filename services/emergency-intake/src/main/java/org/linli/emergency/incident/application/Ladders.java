package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.card.application.CardOutline;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.ladder.CallingOrder;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.LadderTimes;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;
import org.linli.kernel.ResidentId;
import org.linli.kernel.WeeklyHours;

/** Sets up the ladder of an incident from the emergency card and the settings of the division. */
@ApplicationScoped
class Ladders {

    private final Cards cards;
    private final EmergencyConfig config;

    Ladders(Cards cards, EmergencyConfig config) {
        this.cards = cards;
        this.config = config;
    }

    Uni<Ladder> set(Optional<ResidentId> resident, String division, boolean voice, Instant from) {
        return rungs(resident, division, voice, from).map(rungs -> Ladder.standing(rungs, times(division), from));
    }

    /** The steps of an open incident, in the order in which they are to be taken at that time. */
    Uni<List<Rung>> rungs(Open open, Instant at) {
        boolean voice = open.dossier().ladder().rung(RungKind.TERMINAL, 1).isPresent();
        Call call = open.dossier().call();
        return rungs(call.resident(), call.division(), voice, at);
    }

    /** The steps for a resident, or for somebody unknown, in the order in which they are to be taken at that time. */
    Uni<List<Rung>> rungs(Optional<ResidentId> resident, String division, boolean voice, Instant at) {
        return resident.map(cards::outline)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(outline ->
                        of(outline, voice, at, new CallingOrder(own(division).languages())));
    }

    private static List<Rung> of(Optional<CardOutline> card, boolean voice, Instant at, CallingOrder order) {
        List<Rung> rungs = new ArrayList<>();
        if (voice) {
            rungs.add(Rung.of(RungKind.TERMINAL));
        }
        card.ifPresent(known -> {
            if (known.hasPhone()) {
                rungs.add(Rung.of(RungKind.RESIDENT_PHONE));
            }
            rungs.addAll(order.of(contacts(known.contacts(), at)));
        });
        rungs.add(Rung.of(RungKind.RESPONDER));
        rungs.add(Rung.of(RungKind.GRID_WORKER));
        rungs.add(Rung.of(RungKind.AMBULANCE));
        return rungs;
    }

    private static List<Rung> contacts(List<CardOutline.Contact> contacts, Instant at) {
        return IntStream.range(0, contacts.size())
                .mapToObj(i -> contact(i + 1, contacts.get(i), at))
                .toList();
    }

    private static Rung contact(int rank, CardOutline.Contact contact, Instant at) {
        return new Rung(
                RungKind.CONTACT,
                rank,
                contact.keyHolder(),
                contact.language(),
                WeeklyHours.hold(contact.reachable(), at));
    }

    private LadderTimes times(String division) {
        EmergencyConfig.Ladder own = own(division);
        return new LadderTimes(own.terminal(), own.phone(), own.contacts(), own.help());
    }

    /** The settings of the division, else of the closest one above it, else of all. */
    private EmergencyConfig.Ladder own(String division) {
        return config.ladders().entrySet().stream()
                .filter(entry -> division.startsWith(entry.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(config::ladder);
    }
}
