package org.linli.registry.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;

/** Bodies that are right, to be made wrong one member at a time. Nobody looks real: no such county, no such prefix. */
public final class People {

    public static final String COMMUNITY = "410105001003";
    public static final String OTHER_DISTRICT = "410102001002";
    public static final String NAME = "司马玉兰";
    public static final String STREET = "体育南路拾贰号院";
    public static final String BUILDING = "柒号楼";
    public static final String UNIT = "叁单元";
    public static final String ROOM = "壹贰零肆室";
    public static final String DOOR_NOTE = "门禁密码捌陆肆贰";
    public static final String CONTACT_NAME = "欧阳建国";
    public static final String CONTACT_PHONE = "14200019999";
    public static final List<String> LANGUAGES = List.of("河南话", "普通话");
    public static final String HEALTH_NOTE = "冠心病；对青霉素过敏；左耳失聪";
    public static final String CONTACT_LANGUAGE = "上海话";
    public static final double LON = 113.625368;
    public static final double LAT = 34.746599;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /** A woman with everything on file. */
    public static Map<String, Object> woman() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("identityNumber", identityNumber());
        body.put("name", NAME);
        body.put("phones", List.of(Map.of("number", phone(), "kind", "MOBILE")));
        body.put("address", address(COMMUNITY));
        body.put("homePoint", Map.of("lon", LON, "lat", LAT, "coordSystem", "WGS84"));
        body.put("livingSituation", "ALONE");
        body.put("categories", List.of("LIVING_ALONE", "ADVANCED_AGE"));
        body.put(
                "contacts",
                List.of(Map.of(
                        "name",
                        CONTACT_NAME,
                        "relation",
                        "儿子",
                        "phone",
                        CONTACT_PHONE,
                        "keyHolder",
                        true,
                        "reachable",
                        List.of(Map.of("days", List.of("SATURDAY", "MONDAY"), "from", "18:00", "to", "07:30")),
                        "language",
                        CONTACT_LANGUAGE)));
        body.put("mobilityGroup", "SLOW");
        body.put("languages", LANGUAGES);
        body.put("healthNote", HEALTH_NOTE);
        return body;
    }

    /** A woman who lives in this community. */
    public static Map<String, Object> womanOf(String community) {
        return with(woman(), "address", address(community));
    }

    public static Map<String, Object> address(String community) {
        return Map.of(
                "divisionCode",
                community,
                "street",
                STREET,
                "building",
                BUILDING,
                "unit",
                UNIT,
                "room",
                ROOM,
                "doorNote",
                DOOR_NOTE);
    }

    /** A valid female number nobody had before. */
    public static String identityNumber() {
        int n = COUNT.incrementAndGet();
        LocalDate born = LocalDate.of(1935, 1, 1).plusDays(n / 400);
        String first17 = "410199" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(2 * (n % 400) + 2);
        return first17 + CitizenId.checkCharacter(first17);
    }

    /** A mobile nobody had before. */
    public static String phone() {
        return "1420000%04d".formatted(COUNT.incrementAndGet());
    }

    /** The first phone of a body. */
    public static String phoneOf(Map<String, Object> person) {
        return person.get("phones") instanceof List<?> phones && phones.getFirst() instanceof Map<?, ?> phone
                ? String.valueOf(phone.get("number"))
                : "";
    }

    /** Everything of a body that nobody may see without asking. */
    public static List<String> secretsOf(Map<String, Object> person) {
        return List.of(
                NAME,
                String.valueOf(person.get("identityNumber")),
                phoneOf(person),
                STREET,
                BUILDING,
                UNIT,
                ROOM,
                DOOR_NOTE,
                CONTACT_NAME,
                CONTACT_PHONE,
                HEALTH_NOTE);
    }

    /** The body with one member changed, or removed when the value is null. */
    public static Map<String, Object> with(Map<String, Object> body, String member, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(member);
        } else {
            changed.put(member, value);
        }
        return changed;
    }
}
