package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.card.application.CardOutline;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.LadderTimes;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.emergency.incident.domain.ladder.RungKind;
import org.linli.kernel.ResidentId;

/** Sets up the ladder of an incident from the emergency card and the times of the division. */
@ApplicationScoped
class Ladders {

    private final Cards cards;
    private final EmergencyConfig config;

    Ladders(Cards cards, EmergencyConfig config) {
        this.cards = cards;
        this.config = config;
    }

    Uni<Ladder> set(Optional<ResidentId> resident, String division, boolean voice, Instant from) {
        return rungs(resident, voice).map(rungs -> Ladder.standing(rungs, times(division), from));
    }

    /** The steps for a resident, or for somebody unknown. */
    Uni<List<Rung>> rungs(Optional<ResidentId> resident, boolean voice) {
        return resident.map(cards::outline)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(outline -> of(outline, voice));
    }

    private static List<Rung> of(Optional<CardOutline> card, boolean voice) {
        List<Rung> rungs = new ArrayList<>();
        if (voice) {
            rungs.add(Rung.of(RungKind.TERMINAL));
        }
        card.ifPresent(known -> {
            if (known.hasPhone()) {
                rungs.add(Rung.of(RungKind.RESIDENT_PHONE));
            }
            for (int i = 0; i < known.keyHolders().size(); i++) {
                rungs.add(new Rung(RungKind.CONTACT, i + 1, known.keyHolders().get(i)));
            }
        });
        rungs.add(Rung.of(RungKind.RESPONDER));
        rungs.add(Rung.of(RungKind.GRID_WORKER));
        rungs.add(Rung.of(RungKind.AMBULANCE));
        return rungs;
    }

    /** The times of the division, else of the closest one above it, else of all. */
    private LadderTimes times(String division) {
        EmergencyConfig.Ladder own = config.ladders().entrySet().stream()
                .filter(entry -> division.startsWith(entry.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(config::ladder);
        return new LadderTimes(own.terminal(), own.phone(), own.contacts(), own.help());
    }
}
