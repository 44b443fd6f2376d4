package org.linli.registry.resident.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;
import org.linli.kernel.ResidentId;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.registry.resident.application.ResidentEvents;
import org.linli.registry.resident.domain.Ability;
import org.linli.registry.resident.domain.Account;
import org.linli.registry.resident.domain.HomePoint;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Resident;
import org.linli.registry.resident.domain.ResidentFile;

/**
 * Publishes each file as two snapshots: the resident without any personal data, and the place, which is tombstoned when
 * nobody lives at a known point any more.
 */
@ApplicationScoped
class KafkaResidentEvents implements ResidentEvents {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    KafkaResidentEvents(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> publish(List<ResidentFile> files) {
        return outbox.append(snapshots(files));
    }

    @Override
    public Uni<Void> gone(ResidentId resident, long version) {
        Instant now = clock.instant();
        return outbox.append(List.of(
                OutgoingEvent.tombstone(ids.next(), ResidentSnapshot.TYPE, resident, version, now),
                OutgoingEvent.tombstone(ids.next(), ResidentPlaceSnapshot.TYPE, resident, version, now)));
    }

    @Override
    public void publish(Connection connection, List<ResidentFile> files) throws SQLException {
        outbox.append(connection, snapshots(files));
    }

    private List<OutgoingEvent> snapshots(List<ResidentFile> files) {
        Instant now = clock.instant();
        return files.stream()
                .flatMap(file -> Stream.concat(Stream.of(resident(file, now)), place(file.resident(), now)))
                .toList();
    }

    private OutgoingEvent resident(ResidentFile file, Instant now) {
        Resident resident = file.resident();
        return OutgoingEvent.snapshot(
                ids.next(), ResidentSnapshot.TYPE, resident.id(), resident.version(), stateOf(file), now);
    }

    private static ResidentSnapshot stateOf(ResidentFile file) {
        Resident resident = file.resident();
        Particulars stated = resident.particulars();
        return new ResidentSnapshot(
                resident.id().value(),
                resident.version(),
                stated.address().division().value(),
                resident.status().name(),
                stated.identity().sex().name(),
                stated.identity().birthDate().getYear(),
                stated.mobilityGroup().name(),
                stated.livingSituation().name(),
                stated.categories(),
                stated.home() != null,
                file.accounts().stream()
                        .filter(account -> account.relation() == Account.Relation.SELF)
                        .map(Account::subject)
                        .toList(),
                file.consents().stream()
                        .map(consent -> new ResidentSnapshot.Relative(
                                consent.subject(), consent.level().name(), consent.until()))
                        .toList(),
                abilityOf(resident),
                file.lastWords().stream()
                        .map(word -> new ResidentSnapshot.Consent(
                                word.purpose(), word.given() ? "GIVEN" : "WITHDRAWN", word.until()))
                        .toList());
    }

    private static ResidentSnapshot.@Nullable Ability abilityOf(Resident resident) {
        Ability ability = resident.ability();
        return ability == null
                ? null
                : new ResidentSnapshot.Ability(
                        ability.level(), ability.assessedOn(), ability.validUntil(), ability.ruleVersion());
    }

    /** A resident who never had a place needs no tombstone. */
    private Stream<OutgoingEvent> place(Resident resident, Instant now) {
        HomePoint home = resident.particulars().home();
        if (home != null && resident.placed()) {
            return Stream.of(OutgoingEvent.snapshot(
                    ids.next(),
                    ResidentPlaceSnapshot.TYPE,
                    resident.id(),
                    resident.version(),
                    placeOf(resident, home),
                    now));
        }
        return resident.version() == 0
                ? Stream.empty()
                : Stream.of(OutgoingEvent.tombstone(
                        ids.next(), ResidentPlaceSnapshot.TYPE, resident.id(), resident.version(), now));
    }

    private static ResidentPlaceSnapshot placeOf(Resident resident, HomePoint home) {
        return new ResidentPlaceSnapshot(
                resident.id().value(),
                resident.version(),
                resident.particulars().address().division().value(),
                home.point().lon(),
                home.point().lat(),
                resident.particulars().mobilityGroup().name());
    }
}
