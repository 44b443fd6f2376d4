package org.linli.city.people;

import java.util.List;
import java.util.Map;
import org.linli.city.Bundled;
import org.linli.city.Dice;
import org.linli.kernel.Sex;

/** Chinese names as they were given in the years a person was born in. */
public final class Names {

    private final List<String> surnames;
    private final double[] weights;
    private final List<Era> eras;

    private Names(Tables tables) {
        this.surnames = tables.surnames().keySet().stream().sorted().toList();
        this.weights = surnames.stream()
                .mapToDouble(surname -> tables.surnames().getOrDefault(surname, 0))
                .toArray();
        this.eras = tables.eras();
    }

    private record Tables(String about, Map<String, Integer> surnames, List<Era> eras) {}

    private record Era(int from, int to, String maleFirst, String maleLast, String femaleFirst, String femaleLast) {}

    /** Our own tables. */
    public static Names bundled() {
        return new Names(Bundled.json("names.json", Tables.class));
    }

    /** A surname, common ones more often. */
    public String surname(Dice dice) {
        return surnames.get(dice.weighted(weights));
    }

    /** A full name. */
    public String full(Dice dice, Sex sex, int birthYear) {
        return surname(dice) + given(dice, sex, birthYear);
    }

    /** A given name of one or two characters. */
    public String given(Dice dice, Sex sex, int birthYear) {
        Era era = eras.stream()
                .filter(candidate -> birthYear >= candidate.from && birthYear <= candidate.to)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no given names for that year of birth"));
        String first = sex == Sex.MALE ? era.maleFirst : era.femaleFirst;
        String last = sex == Sex.MALE ? era.maleLast : era.femaleLast;
        char end = last.charAt(dice.below(last.length()));
        char begin = first.charAt(dice.below(first.length()));
        boolean single = dice.chance(birthYear >= 1955 ? 0.25 : 0.06);
        return single || begin == end ? String.valueOf(end) : "" + begin + end;
    }
}
