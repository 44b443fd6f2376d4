package org.linli.city.supply;

import java.util.List;
import org.linli.city.CitySize;

/** What sort of provider it is: what it delivers, at home or at its place, and with how many people. */
enum Trade {
    BATHING_TEAM("居家助浴服务中心", true, 6, 8, "BATHING MOBILITY URGENT", ""),
    HOUSEKEEPING("家政服务有限公司", true, 4, 6, "CLEANING SHOPPING MEAL", ""),
    NURSING("康养护理站", true, 5, 6, "MEDICAL MOBILITY", "MEDICAL"),
    ALL_ROUND("居家养老服务中心", true, 4, 5, "MEAL CLEANING SHOPPING OUTING URGENT", "OUTING"),
    CANTEEN("老年食堂", false, 0, 0, "MEAL", "MEAL", Week.LUNCH_AND_SUPPER),
    DAY_CARE("社区日间照料中心", false, 0, 0, "DAY_CARE MEAL OUTING MEDICAL", "DAY_CARE MEAL OUTING MEDICAL", Week.WORKDAYS),
    BATH_HOUSE("社区助浴点", false, 0, 0, "BATHING", "BATHING");

    /** Providers after which the trades begin anew. */
    static final int ROUND = 40;

    private final String suffix;
    private final boolean atHome;
    private final int staff;
    private final int largeStaff;
    private final String kinds;
    private final String kindsOnSite;
    private final Week week;

    Trade(String suffix, boolean atHome, int staff, int largeStaff, String kinds, String kindsOnSite) {
        this(suffix, atHome, staff, largeStaff, kinds, kindsOnSite, Week.EVERY_DAY);
    }

    Trade(String suffix, boolean atHome, int staff, int largeStaff, String kinds, String kindsOnSite, Week week) {
        this.suffix = suffix;
        this.atHome = atHome;
        this.staff = staff;
        this.largeStaff = largeStaff;
        this.kinds = kinds;
        this.kindsOnSite = kindsOnSite;
        this.week = week;
    }

    /** The trade of the provider with this number; forty make one round with 120 caregivers, with large teams 160. */
    static Trade of(int number) {
        int place = (number - 1) % ROUND;
        if (place < 10) {
            return BATHING_TEAM;
        }
        if (place < 16) {
            return HOUSEKEEPING;
        }
        if (place < 20) {
            return NURSING;
        }
        if (place < 24) {
            return ALL_ROUND;
        }
        if (place < 32) {
            return CANTEEN;
        }
        return place < 37 ? DAY_CARE : BATH_HOUSE;
    }

    String suffix() {
        return suffix;
    }

    /** How many people it has in a city of this size. */
    int staff(CitySize size) {
        return size.hasLargeTeams() ? largeStaff : staff;
    }

    List<String> kinds() {
        return listed(kinds);
    }

    List<String> kindsOnSite() {
        return listed(kindsOnSite);
    }

    /** When its facility is open. */
    Week week() {
        return week;
    }

    /** Whether it delivers this item. */
    boolean delivers(CatalogueItem item) {
        return item.atHome()
                ? atHome && kinds().contains(item.kind())
                : kindsOnSite().contains(item.kind());
    }

    private static List<String> listed(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1));
    }
}
