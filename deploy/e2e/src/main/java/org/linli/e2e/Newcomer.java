package org.linli.e2e;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.linli.kernel.CitizenId;

/**
 * An old woman who moves to the middle of the demo city. Her identity number has a valid check character in a county
 * code that was never assigned, her telephones a prefix no operator has: she cannot be a real person.
 *
 * @param lon longitude of her home, WGS-84 degrees
 * @param lat latitude of it
 * @param body what the community worker registers
 */
public record Newcomer(double lon, double lat, Map<String, Object> body) {

    private static final String UNASSIGNED_COUNTY = "410199";
    private static final String UNASSIGNED_PREFIX = "154";
    private static final LocalDate BORN_FROM = LocalDate.of(1936, 1, 1);
    private static final int BORN_WITHIN_DAYS = 15 * 365;

    /** About this many degrees from the middle of the city: within 100 m. */
    private static final double NEAR = 0.0008;

    public Newcomer {
        body = Map.copyOf(body);
    }

    /** Another one each time. */
    public static Newcomer of(City city, RandomGenerator dice) {
        double lon = city.lon() + (dice.nextDouble() - 0.5) * NEAR;
        double lat = city.lat() + (dice.nextDouble() - 0.5) * NEAR;
        Map<String, Object> body = Map.of(
                "identityNumber", identityNumber(dice),
                "name", "桂兰芳",
                "phones", List.of(Map.of("number", phone(dice))),
                "address",
                        Map.of(
                                "divisionCode", city.divisionCode(),
                                "street", "邻里示范小区",
                                "building", "3",
                                "unit", "1",
                                "room", "502",
                                "doorNote", "门铃坏了，请敲门"),
                "homePoint", Map.of("lon", lon, "lat", lat, "coordSystem", "WGS84"),
                "livingSituation", "ALONE",
                "contacts", List.of(Map.of("name", "桂小雨", "relation", "女儿", "phone", phone(dice), "keyHolder", true)),
                "mobilityGroup", "SLOW",
                "languages", List.of("河南话"),
                "healthNote", "对青霉素过敏");
        return new Newcomer(lon, lat, body);
    }

    private static String identityNumber(RandomGenerator dice) {
        LocalDate born = BORN_FROM.plusDays(dice.nextInt(BORN_WITHIN_DAYS));
        int even = dice.nextInt(500) * 2;
        String first17 = UNASSIGNED_COUNTY
                + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", even);
        return first17 + CitizenId.checkCharacter(first17);
    }

    private static String phone(RandomGenerator dice) {
        return UNASSIGNED_PREFIX + String.format(Locale.ROOT, "%08d", dice.nextInt(100_000_000));
    }
}
