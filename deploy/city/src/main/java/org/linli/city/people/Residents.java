package org.linli.city.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.city.Dice;
import org.linli.city.Divisions;
import org.linli.city.people.Resident.Address;
import org.linli.city.people.Resident.Home;
import org.linli.city.roads.HomeStreets;
import org.linli.city.roads.HomeStreets.Place;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.Sex;

/**
 * The residents of a city. They are made one after the other whenever they are asked for, the same ones every time, so that
 * two million need no memory.
 */
public final class Residents {

    private static final double WITHOUT_IDENTITY = 0.01;
    private static final double WITHOUT_PLACE = 0.01;
    private static final List<String> DOOR_NOTES =
            List.of("门铃已坏，请敲门", "听力不好，请多等一会儿", "家中有小狗", "电梯需刷卡，请联系门卫", "楼道灯坏，请带手电");

    private static final double WITH_HEALTH_NOTE = 0.35;
    private static final List<String> HEALTH_NOTES = List.of(
            "高血压，每日服降压药",
            "对青霉素过敏",
            "糖尿病，注射胰岛素，谨防低血糖",
            "冠心病，硝酸甘油在床头柜",
            "长期服用抗凝药，易出血",
            "左耳失聪，请靠近右侧大声说话",
            "帕金森病，行动缓慢",
            "轻度认知障碍，可能说不清情况");

    private final long seed;
    private final LocalDate asOf;
    private final HomeStreets streets;
    private final Divisions divisions;
    private final int count;
    private final Marginals marginals = Marginals.bundled();
    private final Contacts contacts = new Contacts(Names.bundled());
    private final Names names = Names.bundled();

    /** So many of them; ages are counted on the day {@code asOf}. */
    public Residents(long seed, LocalDate asOf, HomeStreets streets, Divisions divisions, int count) {
        this.seed = seed;
        this.asOf = asOf;
        this.streets = streets;
        this.divisions = divisions;
        this.count = count;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** All of them in the order of their numbers; not for parallel use. */
    public Stream<Resident> stream() {
        Numbers numbers = new Numbers();
        return IntStream.rangeClosed(1, count).mapToObj(number -> resident(number, numbers));
    }

    private Resident resident(int number, Numbers numbers) {
        Dice dice = Dice.of(seed, "resident " + number);
        Marginals.Age band = marginals.age(dice);
        Sex sex = dice.chance(band.female()) ? Sex.FEMALE : Sex.MALE;
        int age = dice.between(band.from(), band.to());
        LocalDate born = asOf.minusYears(age).minusDays(dice.below(365));
        String surname = names.surname(dice);
        String living = Marginals.draw(dice, marginals.living());
        int cell = dice.pick(streets.inhabited());
        Place place = streets.draw(dice, cell);
        Speech speech = Speech.of(seed, number);
        return new Resident(
                number,
                surname + names.given(dice, sex, born.getYear()),
                sex,
                born,
                dice.chance(WITHOUT_IDENTITY) ? null : numbers.identity(dice, born, sex),
                List.of(Numbers.phone(number * 8L)),
                address(dice, divisions.at(cell).code(), place),
                home(dice, place.point()),
                living,
                categories(dice, living, age),
                speech.contacts(contacts.of(
                        number, surname, sex == Sex.MALE ? Sex.FEMALE : Sex.MALE, living, born.getYear(), dice)),
                MobilityGroup.valueOf(marginals.mobility(dice, age)),
                speech.resident(age),
                healthNote(Dice.of(seed, "health " + number)));
    }

    private static Address address(Dice dice, DivisionCode community, Place place) {
        int house = dice.between(1, 180);
        return new Address(
                community,
                place.compound() ? place.street() : place.street() + house + "号",
                place.compound() || dice.chance(0.6) ? dice.between(1, 24) + "号楼" : null,
                dice.between(1, 4) + "单元",
                dice.between(1, 6) + "0" + dice.between(1, 4),
                dice.chance(0.15) ? dice.pick(DOOR_NOTES) : null);
    }

    /** Most were measured by a phone's receiver, some picked on a Chinese map, a few were never located. */
    private static @Nullable Home home(Dice dice, GeoPoint point) {
        if (dice.chance(WITHOUT_PLACE)) {
            return null;
        }
        CoordSystem system =
                List.of(CoordSystem.WGS84, CoordSystem.GCJ02, CoordSystem.BD09).get(dice.weighted(0.8, 0.15, 0.05));
        CoordSystem.Degrees degrees = system.fromWgs84(point);
        return new Home(rounded(degrees.lon()), rounded(degrees.lat()), system);
    }

    private List<String> categories(Dice dice, String living, int age) {
        List<String> categories = new ArrayList<>();
        if (living.equals("ALONE")) {
            categories.add("LIVING_ALONE");
        } else if (living.equals("SPOUSE")) {
            categories.add("EMPTY_NEST");
        }
        if (age >= 80) {
            categories.add("ADVANCED_AGE");
        }
        marginals.categories().forEach((category, probability) -> {
            if (dice.chance(probability)) {
                categories.add(category);
            }
        });
        return categories;
    }

    private static @Nullable String healthNote(Dice dice) {
        return dice.chance(WITH_HEALTH_NOTE) ? dice.pick(HEALTH_NOTES) : null;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
