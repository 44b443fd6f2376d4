package org.linli.emergency.incident.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.emergency.incident.application.HandoverSheet.Done;
import org.linli.emergency.incident.application.HandoverSheet.Person;
import org.linli.emergency.incident.application.HandoverSheet.Situation;
import org.linli.emergency.incident.application.HandoverSheet.ToCall;
import org.linli.emergency.incident.application.HandoverSheet.Where;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Dossier;
import org.linli.emergency.incident.domain.Efforts;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Mission;
import org.linli.emergency.incident.domain.Place;
import org.linli.emergency.incident.domain.ladder.Attempt;
import org.linli.kernel.CoordSystem;

/** Puts a handover's sheet together. */
final class WriteSheets {

    private WriteSheets() {}

    static HandoverSheet sheet(Incident incident, Optional<EmergencyCard> card, Optional<Place> place) {
        Dossier dossier = incident.dossier();
        return new HandoverSheet(
                situation(dossier),
                card.map(WriteSheets::person).orElse(null),
                place.map(WriteSheets::where).orElse(null),
                card.map(WriteSheets::contacts).orElse(List.of()),
                done(dossier));
    }

    private static Situation situation(Dossier dossier) {
        Call call = dossier.call();
        return new Situation(
                dossier.id().value(),
                ChineseWords.of(call.kind()),
                call.isTest(),
                call.receivedAt(),
                call.presses(),
                call.lastPressAt(),
                dossier.recent().hasVoiceContact());
    }

    private static Person person(EmergencyCard card) {
        return new Person(
                card.residentId(),
                card.name(),
                card.sex().equals("FEMALE") ? "女" : "男",
                card.birthDate(),
                card.phones(),
                card.address().division(),
                address(card.address()),
                card.livingSituation(),
                card.mobilityGroup(),
                card.abilityLevel(),
                card.languages(),
                card.health());
    }

    private static String address(EmergencyCard.Address address) {
        return address.street() + part(address.building()) + part(address.unit()) + part(address.room());
    }

    private static String part(@Nullable String text) {
        return text == null || text.isBlank() ? "" : " " + text;
    }

    private static Where where(Place place) {
        CoordSystem.Degrees gcj = CoordSystem.GCJ02.fromWgs84(place.point());
        return new Where(
                place.point().lon(),
                place.point().lat(),
                gcj.lon(),
                gcj.lat(),
                ChineseWords.of(place.source()),
                place.at().orElse(null),
                place.accuracyM().isPresent() ? (Integer) place.accuracyM().getAsInt() : null);
    }

    private static List<ToCall> contacts(EmergencyCard card) {
        return IntStream.range(0, card.contacts().size())
                .mapToObj(i -> contact(i + 1, card.contacts().get(i)))
                .toList();
    }

    private static ToCall contact(int rank, EmergencyCard.Contact contact) {
        return new ToCall(
                rank,
                contact.name(),
                contact.relation(),
                contact.phone(),
                contact.keyHolder(),
                contact.availability(),
                contact.language());
    }

    private static List<Done> done(Dossier dossier) {
        Efforts efforts = dossier.efforts();
        return Stream.of(
                        dossier.answeredAt().map(at -> new Done(at, "坐席接警", null)).stream(),
                        efforts.attempts().stream().map(WriteSheets::tried),
                        efforts.missions().stream().flatMap(WriteSheets::sent))
                .flatMap(part -> part)
                .sorted(Comparator.comparing(Done::at))
                .toList();
    }

    private static Done tried(Attempt attempt) {
        Optional<Attempt.Result> result = attempt.result();
        return new Done(
                attempt.startedAt(),
                ChineseWords.of(attempt.rung()) + "："
                        + result.map(Attempt.Result::outcome)
                                .map(ChineseWords::of)
                                .orElse("尚无结果"),
                result.flatMap(Attempt.Result::note).orElse(null));
    }

    private static Stream<Done> sent(Mission mission) {
        String who = ChineseWords.of(mission.responder().kind());
        return Stream.of(
                        Optional.of(step(mission.sentAt(), "派出" + who, Optional.empty())),
                        mission.arrivedAt().map(at -> step(at, who + "到达现场", Optional.empty())),
                        mission.endedAt()
                                .map(at ->
                                        step(at, who + (mission.hasAttended() ? "离开现场" : "未到现场"), mission.finding())))
                .flatMap(Optional::stream);
    }

    private static Done step(Instant at, String what, Optional<String> note) {
        return new Done(at, what, note.orElse(null));
    }
}
