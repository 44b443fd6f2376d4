package org.linli.emergency.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.Rung;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;

/** An incident that is not closed: whoever has it or not, calls come in, time passes, and responders report. */
public sealed interface Open extends Incident permits Ringing, Owned {

    /** The same owner with what is known now. */
    Open with(Dossier next);

    /**
     * One more call of the same subject. It counts, rings again and takes back a proposal to close; it is never muted. A call
     * after the resident was reached starts the ladder again, in the same order.
     */
    default Step<? extends Open> press(Press press) {
        return press(press, dossier().ladder().rungs());
    }

    /** The same, with the order in which people are called at that hour, should the ladder start again. */
    default Step<? extends Open> press(Press press, List<Rung> rungs) {
        Dossier before = dossier();
        Dossier next = before.with(before.call().with(press)).proposing(Optional.empty());
        if (startsAgain(press)) {
            next = next.with(before.ladder().with(rungs).again(press.at()));
        }
        return Step.to(awake(next), new IncidentEvent.PressedAgain(id(), before.call(), next.call(), press));
    }

    /** Whether a call starts the ladder again. */
    default boolean startsAgain(Press press) {
        return dossier().recent().hasVoiceContact()
                && press.at().isAfter(dossier().ladder().from());
    }

    /** The same owner, no longer waiting for anything. */
    Open awake(Dossier next);

    /** The sender takes the call back: noted, and nothing else. */
    default Step<? extends Open> withdraw(Press press) {
        return Step.to(
                with(dossier().with(dossier().call().withdrawn(press.at()))),
                new IncidentEvent.Withdrawn(id(), dossier().call(), press));
    }

    /** Somebody recognised whom it is about; the ladder is the resident's from now on. */
    default Step<? extends Open> identify(
            ResidentId resident, String division, List<Rung> rungs, String by, Instant at) {
        if (dossier().call().resident().isPresent()) {
            throw Refusal.of(EmergencyError.ALREADY_IDENTIFIED, "the resident of this incident is known");
        }
        Call call = dossier().call().of(resident, division);
        Ladder ladder = dossier().ladder().with(rungs);
        return Step.to(with(dossier().with(call).with(ladder)), new IncidentEvent.Identified(id(), call, by, at));
    }

    /** The resident's emergency card has come: the ladder has her telephone and her contacts from now on. */
    default Step<? extends Open> equip(List<Rung> rungs, Instant at) {
        return Step.to(
                with(dossier().with(dossier().ladder().with(rungs))),
                new IncidentEvent.CardArrived(id(), dossier().call(), at));
    }

    /** When time will do something to it by itself. */
    default Optional<Instant> timer() {
        return Stream.concat(dossier().nextStep().at().stream(), holdUntil().stream())
                .min(Instant::compareTo);
    }

    /** Until when its operator waits for something. */
    default Optional<Instant> holdUntil() {
        return Optional.empty();
    }

    /** What time does to it: stages of the ladder open; empty when nothing is due. */
    default Optional<Step<? extends Open>> tick(Instant now) {
        if (dossier().nextStep().at().filter(at -> !at.isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        Ladder before = dossier().ladder();
        Ladder after = before.at(now);
        List<IncidentEvent> opened = before.openedUpTo(after).stream()
                .<IncidentEvent>map(stage ->
                        new IncidentEvent.LadderAdvanced(id(), dossier().call(), stage, this instanceof Ringing, now))
                .toList();
        return Optional.of(new Step<>(with(dossier().with(after)), opened));
    }

    /** A responder is at the door. */
    default Step<? extends Open> arrive(MissionId mission, Instant when, String by, Instant now) {
        Efforts efforts = dossier().efforts().changed(mission, sent -> sent.arrived(when, now));
        return Step.to(
                with(dossier().with(efforts)),
                new IncidentEvent.HelpArrived(id(), dossier().call(), efforts.mission(mission), by, now));
    }

    /** A responder left the door and says how the resident was found and left, or does not come after all. */
    default Step<? extends Open> endMission(MissionId mission, Optional<String> finding, String by, Instant now) {
        Efforts efforts = dossier().efforts().changed(mission, sent -> sent.ended(finding, now));
        return Step.to(
                with(dossier().with(efforts)),
                new IncidentEvent.MissionEnded(id(), dossier().call(), efforts.mission(mission), by, now));
    }
}
