package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.application.EmergencyCard;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.registry.unmasking.domain.CardReader;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.registry.unmasking.domain.Viewer;
import org.linli.security.Scope;

/**
 * Hands emergency cards (急救卡) out to emergency-intake, which keeps them sealed so that calls are answered while this
 * service is down. Each card is a line in the access log; other machines get none.
 */
@ApplicationScoped
@UnitOfWork
public class HandOutCards {

    private static final Set<PersonalField> FIELDS = Set.of(
            PersonalField.NAME,
            PersonalField.PHONES,
            PersonalField.ADDRESS,
            PersonalField.DOOR_NOTE,
            PersonalField.CONTACTS,
            PersonalField.HEALTH_NOTE);

    private final ReadResidents residents;
    private final AccessLog log;
    private final CardReader reader;
    private final Clock clock;

    HandOutCards(ReadResidents residents, AccessLog log, CardReader reader, Clock clock) {
        this.residents = residents;
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    /** The cards of those who live and are there; empty, and on record, when the viewer is not who gets cards. */
    public Uni<Optional<List<EmergencyCard>>> cards(List<ResidentId> asked, Viewer viewer, Scope scope) {
        return reader.is(viewer)
                ? residents
                        .emergencyCards(asked, scope, LocalDate.ofInstant(clock.instant(), TimeWindow.BUSINESS_ZONE))
                        .call(found -> record(asked, viewer, found))
                        .map(Optional::of)
                : log.append(requests(asked, viewer), request -> Verdict.PURPOSE_NOT_ALLOWED, clock.instant())
                        .replaceWith(Optional.empty());
    }

    private Uni<Void> record(List<ResidentId> asked, Viewer viewer, List<EmergencyCard> found) {
        Set<UUID> shown = found.stream().map(EmergencyCard::residentId).collect(Collectors.toSet());
        return log.append(
                requests(asked, viewer),
                request -> shown.contains(request.resident().value()) ? Verdict.SHOWN : Verdict.NOT_FOUND,
                clock.instant());
    }

    private static List<UnmaskingRequest> requests(List<ResidentId> asked, Viewer viewer) {
        return asked.stream()
                .map(resident -> new UnmaskingRequest(resident, Purpose.SOS, FIELDS, null, viewer))
                .toList();
    }
}
