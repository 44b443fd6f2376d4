package org.linli.provider.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CreditCode;

/** Bodies that are right, to be made wrong one member at a time. */
public final class Samples {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Samples() {}

    /** A valid credit code nobody had before: a private non-enterprise unit of Zhengzhou's Jinshui district. */
    public static String creditCode() {
        String first17 = "52410105MJ%07d".formatted(COUNT.incrementAndGet());
        return first17 + CreditCode.checkCharacter(first17);
    }

    public static Map<String, Object> provider() {
        return Map.of("creditCode", creditCode(), "name", "示范居家养老服务中心", "kinds", List.of("BATHING"));
    }

    public static Map<String, Object> facility() {
        return Map.of(
                "name",
                "经八路街道养老服务中心",
                "divisionCode",
                "410105001001",
                "point",
                Map.of("lon", 113.6301, "lat", 34.7502, "coordSystem", "WGS84"),
                "kinds",
                List.of("MEAL"),
                "openingHours",
                List.of(Map.of("day", "MONDAY", "opens", "08:00", "closes", "17:30")),
                "capacityPerDay",
                60);
    }

    public static Map<String, Object> caregiver(String baseFacilityId) {
        return Map.of(
                "name", "欧阳春花",
                "sex", "FEMALE",
                "phone", "13800001234",
                "baseFacilityId", baseFacilityId,
                "travelMode", "EBIKE",
                "skills", List.of("BATHING"),
                "certificates", List.of(certificate("S410100001")));
    }

    public static Map<String, Object> certificate(String number) {
        return Map.of(
                "qualification", "CAREGIVER_5",
                "number", number,
                "issuer", "郑州市人力资源和社会保障局",
                "validFrom", "2024-05-01",
                "validTo", "2027-04-30");
    }

    /** An item with its first edition from 2026-01-01 on. */
    public static Map<String, Object> item(String code) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("code", code);
        item.put("kind", "BATHING");
        item.put("name", "上门助浴");
        item.put("unit", "次");
        item.put("standardMinutes", 90);
        item.put("priceFen", 26000);
        item.put("requiredQualification", "CAREGIVER_5");
        item.put("minCrew", 2);
        item.put("sexRule", "SAME_SEX_ONE");
        item.put("place", "HOME");
        item.put("validFrom", "2026-01-01");
        return item;
    }

    public static Map<String, Object> contract(String itemCode, String... divisions) {
        return Map.of(
                "itemCodes",
                List.of(itemCode),
                "divisions",
                List.of(divisions),
                "validFrom",
                "2026-01-01",
                "validTo",
                "2099-12-31");
    }

    /** An item code nobody had before. */
    public static String itemCode() {
        return "BATH-%04d".formatted(COUNT.incrementAndGet());
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
