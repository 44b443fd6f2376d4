package org.linli.emergency.card.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.linli.emergency.application.Actor;
import org.linli.emergency.card.application.CardOutline;
import org.linli.emergency.card.application.Cards;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ResidentId;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.FieldCipher;

/** {@link Cards} in table {@code emergency_card}, sealed. */
@ApplicationScoped
class SqlCards implements Cards {

    private static final Logger LOG = Logger.getLogger(SqlCards.class);
    private static final String OUTLINE =
            "select c.has_phone, c.key_holders, c.card_sealed from emergency_card c where c.resident_id = :resident";
    private static final String FIND = "select c.card_sealed from emergency_card c where c.resident_id = :resident";
    private static final String WITH_PHONE =
            "select c.resident_id from emergency_card c where c.phone_indexes @> array[cast(:phone as text)] limit 20";
    private static final String STORE = """
            insert into emergency_card as c (resident_id, version, has_phone, key_holders, card_sealed, phone_indexes, fetched_at)
            values (:resident, :version, :hasPhone, :keyHolders, :card, string_to_array(:phones, ','), :at)
            on conflict (resident_id) do update
               set version = excluded.version, has_phone = excluded.has_phone, key_holders = excluded.key_holders,
                   card_sealed = excluded.card_sealed, phone_indexes = excluded.phone_indexes, fetched_at = excluded.fetched_at
             where c.version <= excluded.version
            """;
    private static final String FORGET = "delete from emergency_card where resident_id = :resident";
    private static final String SHOWN = """
            insert into card_access (subject, role, resident_id, incident_id, found)
            values (:subject, :role, :resident, :incident, :found)
            """;

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final ObjectMapper json;
    private final Clock clock;

    SqlCards(FieldCipher cipher, BlindIndex index, ObjectMapper json, Clock clock) {
        this.cipher = cipher;
        this.index = index;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<CardOutline>> outline(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OUTLINE, Object[].class)
                        .setParameter("resident", resident.value())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> outline(resident, row)));
    }

    @Override
    public Uni<List<ResidentId>> withPhone(PhoneNumber number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITH_PHONE, UUID.class)
                        .setParameter("phone", phoneIndex(number.e164()))
                        .getResultList())
                .map(ids -> ids.stream().map(ResidentId::new).toList());
    }

    @Override
    public Uni<Optional<GeoPoint>> home(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, String.class)
                        .setParameter("resident", resident.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .flatMap(stored ->
                                Optional.ofNullable(open(resident, stored).point())));
    }

    @Override
    public Uni<Optional<EmergencyCard>> show(ResidentId resident, IncidentId incident, Actor viewer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, String.class)
                        .setParameter("resident", resident.value())
                        .getResultList()
                        .map(rows -> rows.stream().findFirst().map(stored -> open(resident, stored)))
                        .call(card -> session.createNativeQuery(SHOWN)
                                .setParameter("subject", viewer.subject())
                                .setParameter("role", viewer.role())
                                .setParameter("resident", resident.value())
                                .setParameter("incident", incident.value())
                                .setParameter("found", card.isPresent())
                                .executeUpdate()));
    }

    @Override
    public Uni<Void> store(EmergencyCard card) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter("resident", card.residentId())
                        .setParameter("version", card.version())
                        .setParameter("hasPhone", !card.phones().isEmpty())
                        .setParameter("keyHolders", keyHolders(card))
                        .setParameter("card", seal(card))
                        .setParameter(
                                "phones",
                                card.phones().stream()
                                        .map(phone -> phoneIndex(new PhoneNumber(phone).e164()))
                                        .collect(Collectors.joining(",")))
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(ResidentId resident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("resident", resident.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String keyHolders(EmergencyCard card) {
        return card.contacts().stream()
                .map(contact -> contact.keyHolder() ? "1" : "0")
                .collect(Collectors.joining());
    }

    /** A card that does not open holds up no call: of its contacts only the keys are known. */
    private CardOutline outline(ResidentId resident, Object[] row) {
        try {
            return open(resident, (String) row[2]).outline();
        } catch (RuntimeException unreadable) {
            LOG.errorf("the emergency card of resident %s does not open: %s", resident, unreadable.getClass());
            return new CardOutline(
                    (Boolean) row[0],
                    ((String) row[1])
                            .chars()
                            .mapToObj(key -> new CardOutline.Contact(key == '1', Optional.empty(), List.of()))
                            .toList());
        }
    }

    private String phoneIndex(String e164) {
        return index.of("emergency_card.phone", e164);
    }

    private String seal(EmergencyCard card) {
        try {
            return cipher.encrypt(json.writeValueAsString(card), place(card.residentId()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a card could not be written as JSON", e);
        }
    }

    private EmergencyCard open(ResidentId resident, String stored) {
        try {
            return json.readValue(cipher.decrypt(stored, place(resident.value())), EmergencyCard.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored card is not readable", e);
        }
    }

    private static String place(UUID resident) {
        return "emergency_card|card|" + resident;
    }
}
