package org.linli.city.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.city.CitySize;
import org.linli.city.Dice;
import org.linli.city.Divisions;
import org.linli.city.people.Names;
import org.linli.city.people.Numbers;
import org.linli.city.roads.HomeStreets;
import org.linli.city.roads.HomeStreets.Place;
import org.linli.city.supply.Provider.Contract;
import org.linli.city.supply.Provider.Facility;
import org.linli.kernel.CreditCode;

/**
 * Makes the providers of a city. The ten bathing teams of a round tell a story: five complete ones for the whole city
 * near its middle, two complete ones for half of it, one of women only, one whose certificates have expired, one whose
 * contract has ended.
 */
public final class Providers {

    static final LocalDate CONTRACTS_FROM = LocalDate.of(2026, 1, 1);
    /** Far enough for the demo to work for years. */
    static final LocalDate CONTRACTS_TO = LocalDate.of(2035, 12, 31);

    static final LocalDate CONTRACT_ENDED = LocalDate.of(2026, 6, 30);

    private static final int TEAM_OF_WOMEN = 7;
    private static final int TEAM_EXPIRED = 8;
    private static final int TEAM_WITHOUT_CONTRACT = 9;

    private static final List<String> WHOLE_CITY = List.of("4101");
    private static final List<String> NORTH = List.of("410102", "410105");
    private static final List<String> SOUTH = List.of("410103", "410104");
    /** Parts of the way east and north at which the first bathing teams sit. */
    private static final double[][] MIDDLE = {
        {0.50, 0.56}, {0.40, 0.62}, {0.62, 0.58}, {0.54, 0.36}, {0.36, 0.52}, {0.45, 0.75}, {0.58, 0.25}
    };

    private static final String STEMS = "安和康乐福寿颐泰宁祥瑞惠仁爱暖阳晨曦青松长春同心佳邻百善";

    private final long seed;
    private final List<CatalogueItem> catalogue;
    private final HomeStreets streets;
    private final Divisions divisions;
    private final CitySize size;
    private final Staff staff;

    /** Those of a city of {@code size}; items come from {@code catalogue}, places from {@code streets}. */
    public Providers(
            long seed, List<CatalogueItem> catalogue, HomeStreets streets, Divisions divisions, CitySize size) {
        this.seed = seed;
        this.catalogue = List.copyOf(catalogue);
        this.streets = streets;
        this.divisions = divisions;
        this.size = size;
        this.staff = new Staff(seed, Names.bundled(), size);
    }

    /** All of them in the order of their numbers. */
    public List<Provider> all() {
        List<Provider> providers = new ArrayList<>();
        for (int number = 1; number <= size.providers(); number++) {
            providers.add(provider(number));
        }
        return providers;
    }

    private Provider provider(int number) {
        Dice dice = Dice.of(seed, "provider " + number);
        Trade trade = Trade.of(number);
        String stem = stem(number);
        int cell = cell(number, dice);
        Place place = streets.draw(dice, cell);
        Divisions.Community community = divisions.at(cell);
        String name = community.district() + stem + trade.suffix();
        return new Provider(
                number,
                creditCode(number, trade),
                name,
                trade.kinds(),
                new Facility(
                        stem + trade.suffix() + "（" + place.street() + "）",
                        community.code(),
                        place.point(),
                        trade.kindsOnSite(),
                        trade.kindsOnSite().isEmpty() ? 20 : dice.between(3, 15) * 10,
                        trade.week()),
                List.of(contract(number, trade)),
                staff.of(number, trade, team(number)));
    }

    private int cell(int number, Dice dice) {
        return number <= MIDDLE.length
                ? streets.cellNear(fromMiddle(MIDDLE[number - 1][0]), fromMiddle(MIDDLE[number - 1][1]))
                : dice.pick(streets.inhabited());
    }

    /** The same distance from the middle in a larger city as in the smallest. */
    private double fromMiddle(double part) {
        return size == CitySize.S ? part : 0.5 + (part - 0.5) * CitySize.S.blocks() / size.blocks();
    }

    /** Two characters, from the second round on a third one, so that few names are borne twice. */
    private static String stem(int number) {
        int round = (number - 1) / Trade.ROUND;
        String stem =
                "" + STEMS.charAt((number * 7) % STEMS.length()) + STEMS.charAt((number * 11 + 3) % STEMS.length());
        return round == 0 ? stem : stem + STEMS.charAt((round * 5 + number) % STEMS.length());
    }

    private Contract contract(int number, Trade trade) {
        List<String> items = catalogue.stream()
                .filter(trade::delivers)
                .map(CatalogueItem::code)
                .toList();
        boolean over = trade == Trade.BATHING_TEAM && (number - 1) % 10 == TEAM_WITHOUT_CONTRACT;
        return new Contract(items, area(number, trade), CONTRACTS_FROM, over ? CONTRACT_ENDED : CONTRACTS_TO);
    }

    private static List<String> area(int number, Trade trade) {
        int place = (number - 1) % 10;
        if (trade == Trade.BATHING_TEAM) {
            return place == 5 ? NORTH : place == 6 ? SOUTH : WHOLE_CITY;
        }
        return number % 4 == 0 ? (number % 8 == 0 ? NORTH : SOUTH) : WHOLE_CITY;
    }

    private static Staff.Team team(int number) {
        return switch ((number - 1) % 10) {
            case TEAM_OF_WOMEN -> Staff.Team.WOMEN_ONLY;
            case TEAM_EXPIRED -> Staff.Team.CERTIFICATES_EXPIRED;
            default -> Staff.Team.COMPLETE;
        };
    }

    /** Class 91, a company, or 52, a private non-profit body; in the county code nobody has. */
    private static String creditCode(int number, Trade trade) {
        String organisation = String.format(Locale.ROOT, "MJD%05d", number);
        String first17 = (trade == Trade.HOUSEKEEPING ? "91" : "52")
                + Numbers.UNASSIGNED_COUNTY
                + organisation
                + organisationCheck(organisation);
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** Check character of the organisation code inside (GB 11714). */
    private static char organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(organisation.charAt(i), 36);
        }
        return "0123456789X0".charAt(11 - sum % 11);
    }
}
