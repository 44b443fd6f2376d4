package org.linli.city.people;

import java.util.List;
import java.util.SortedMap;
import org.linli.city.Bundled;
import org.linli.city.Dice;

/**
 * The shares the residents follow, with their sources in the file.
 *
 * @param about where the shares come from
 * @param ages share of each age band and of women in it
 * @param living share of each living situation
 * @param categories probability of each category that is not implied by age or living
 * @param mobility shares of the mobility groups by age
 */
public record Marginals(
        String about,
        List<Age> ages,
        SortedMap<String, Double> living,
        SortedMap<String, Double> categories,
        List<Mobility> mobility) {

    /** An age band, both years included. */
    public record Age(int from, int to, double share, double female) {}

    /** How people of an age get about. */
    public record Mobility(int from, int to, SortedMap<String, Double> shares) {}

    /** Those of the demo city. */
    public static Marginals bundled() {
        return Bundled.json("marginals.json", Marginals.class);
    }

    /** One of the keys, in proportion to its share. */
    static String draw(Dice dice, SortedMap<String, Double> shares) {
        int index = dice.weighted(
                shares.values().stream().mapToDouble(Double::doubleValue).toArray());
        return List.copyOf(shares.keySet()).get(index);
    }

    Age age(Dice dice) {
        return ages.get(dice.weighted(ages.stream().mapToDouble(Age::share).toArray()));
    }

    String mobility(Dice dice, int age) {
        return mobility.stream()
                .filter(group -> age >= group.from && age <= group.to)
                .findFirst()
                .map(group -> draw(dice, group.shares))
                .orElse("ELDER");
    }
}
