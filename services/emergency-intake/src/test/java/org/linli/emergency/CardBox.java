package org.linli.emergency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.emergency.card.application.EmergencyCard;
import org.linli.kernel.GeoPoint;
import org.linli.persistence.FieldCipher;
import org.linli.persistence.KeyRing;

/** Emergency cards of the tests, put where the service finds them, sealed as it seals them. */
final class CardBox {

    static final String NAME = "桂兰芳";
    static final String PHONE = "+8613900000001";
    static final String SON = "+8613900000002";
    static final String NEIGHBOUR = "+8613900000003";
    static final GeoPoint HOME = new GeoPoint(113.65, 34.76);

    private CardBox() {}

    /** The card of a woman with a son who holds a key, and a neighbour. */
    static EmergencyCard put(UUID resident) {
        return put(
                resident,
                new EmergencyCard.Contact("桂小明", "儿子", SON, true, "全天", List.of(), "普通话"),
                new EmergencyCard.Contact("周大姐", "邻居", NEIGHBOUR, false, null, List.of(), null));
    }

    /** Her card with these contacts, in place of the one before. */
    static EmergencyCard put(UUID resident, EmergencyCard.Contact... contacts) {
        EmergencyCard card = card(resident, List.of(contacts));
        store(card, json(card));
        return card;
    }

    /** The same card as it was stored before there were languages and hours. */
    static void putOld(UUID resident) {
        EmergencyCard card = put(resident);
        store(card, withoutLanguages(json(card)));
    }

    /** JSON as it was before there were languages and hours. */
    static String withoutLanguages(String json) {
        try {
            JsonNode tree = Messages.JSON.readTree(json);
            for (String member : List.of("languages", "language", "reachable")) {
                tree.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
            }
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service seals with. */
    static FieldCipher cipher() {
        return new FieldCipher(
                KeyRing.parse(ConfigProvider.getConfig().getValue("linli.emergency.vault.keys", String.class)));
    }

    private static EmergencyCard card(UUID resident, List<EmergencyCard.Contact> contacts) {
        return new EmergencyCard(
                resident,
                1,
                NAME,
                "FEMALE",
                LocalDate.parse("1941-03-28"),
                List.of(PHONE),
                new EmergencyCard.Address(City.DIVISION, "示范路1号", "3号楼", "2单元", "501", "密码7788"),
                HOME,
                "ALONE",
                "SLOW",
                2,
                List.of("河南话", "普通话"),
                contacts,
                "高血压；对青霉素过敏");
    }

    private static void store(EmergencyCard card, String json) {
        String keys = card.contacts().stream()
                .map(contact -> contact.keyHolder() ? "1" : "0")
                .collect(Collectors.joining());
        City.DB.execute(
                """
                insert into emergency_card (resident_id, version, has_phone, key_holders, card_sealed, phone_indexes, fetched_at)
                values (?, 1, true, ?, ?, '{}', now())
                on conflict (resident_id) do update set key_holders = excluded.key_holders, card_sealed = excluded.card_sealed
                """, card.residentId(), keys, cipher().encrypt(json, "emergency_card|card|" + card.residentId()));
    }

    private static String json(EmergencyCard card) {
        try {
            return Messages.JSON.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
