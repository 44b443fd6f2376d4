package org.linli.emergency.event.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.card.application.ResidentDirectory;
import org.linli.emergency.card.application.ResidentDirectory.Known;
import org.linli.emergency.device.application.Bindings;
import org.linli.emergency.event.domain.Novelty;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.SosEvent;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ResidentId;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.Ids;

/** Finds out whose call a signal is. Nobody known is an answer too: the call rings all the same. */
@ApplicationScoped
class Recognition {

    private final Bindings bindings;
    private final ResidentDirectory residents;
    private final Cards cards;
    private final BlindIndex index;
    private final Ids ids;

    Recognition(Bindings bindings, ResidentDirectory residents, Cards cards, BlindIndex index, Ids ids) {
        this.bindings = bindings;
        this.residents = residents;
        this.cards = cards;
        this.index = index;
        this.ids = ids;
    }

    Uni<SosEvent> recognise(UUID message, RawMessage raw, Signal signal) {
        UUID id = ids.next();
        return whose(raw, signal.sender())
                .map(whose -> new SosEvent(
                        id,
                        message,
                        raw.source(),
                        signal,
                        raw.receivedAt(),
                        whose.trace(),
                        whose.resident(),
                        whose.division(),
                        whose.voice(),
                        whose.test(),
                        Novelty.NEW));
    }

    private record Whose(String trace, Optional<ResidentId> resident, String division, boolean voice, boolean test) {
        static Whose of(String trace, Optional<Known> known, boolean voice) {
            return new Whose(
                    trace, known.map(Known::id), known.map(Known::division).orElse(""), voice, false);
        }
    }

    private Uni<Whose> whose(RawMessage raw, Sender sender) {
        return switch (sender) {
            case Sender.OfDevice device -> ofDevice(raw, device);
            case Sender.OfAccount account -> ofAccount(account, raw.receivedAt());
            case Sender.OfPhone phone -> ofPhone(phone);
        };
    }

    private Uni<Whose> ofDevice(RawMessage raw, Sender.OfDevice sender) {
        String device = sender.device();
        return bindings.of(raw.source(), device)
                .map(found -> found.map(binding -> new Whose(
                                device,
                                binding.resident(),
                                binding.division(),
                                binding.voice() || sender.voice(),
                                binding.testUntil()
                                        .filter(raw.receivedAt()::isBefore)
                                        .isPresent()))
                        .orElseGet(() -> new Whose(device, Optional.empty(), "", sender.voice(), false)));
    }

    /** A relative may call for a resident who lets her know of her; anybody's call rings, as a stranger's if need be. */
    private Uni<Whose> ofAccount(Sender.OfAccount account, Instant at) {
        return account.resident()
                .map(resident -> residents
                        .find(resident)
                        .map(found -> found.filter(known -> known.knows(account.subject(), at))))
                .orElseGet(() -> residents.ofAccount(account.subject()))
                .map(known -> Whose.of(account.subject(), known, false));
    }

    private Uni<Whose> ofPhone(Sender.OfPhone phone) {
        String trace = index.of("caller", phone.number().e164());
        return phone.resident()
                .map(residents::find)
                .orElseGet(() -> onlyOneWith(phone.number()))
                .map(known -> Whose.of(trace, known, true));
    }

    /** A number of two people is nobody's: the operator asks. */
    private Uni<Optional<Known>> onlyOneWith(PhoneNumber number) {
        return cards.withPhone(number).chain(this::only);
    }

    private Uni<Optional<Known>> only(List<ResidentId> found) {
        return found.size() == 1
                ? residents.find(found.getFirst())
                : Uni.createFrom().item(Optional.empty());
    }
}
