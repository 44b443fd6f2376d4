package org.linli.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.city.people.Numbers;
import org.linli.city.people.Resident;
import org.linli.city.roads.OsmData;
import org.linli.city.roads.RoadNetwork;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.Provider;
import org.linli.kernel.CreditCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Sex;

/** Cities that are larger than the one of an evening; nobody is loaded. */
class LargerCitiesTest {

    private static final DemoCity TOWN = city(CitySize.M);

    @Test
    void fiftyThousandResidentsAreAllDifferent() {
        Set<String> identities = new HashSet<>();
        Set<String> phones = new HashSet<>();
        TOWN.residents().stream().forEach(resident -> {
            if (resident.identityNumber() != null) {
                assertThat(identities.add(resident.identityNumber())).isTrue();
            }
            resident.phones().forEach(phone -> assertThat(phones.add(phone)).isTrue());
            resident.contacts()
                    .forEach(contact -> assertThat(phones.add(contact.phone())).isTrue());
        });

        assertThat(TOWN.residents().count()).isEqualTo(50_000);
        assertThat(identities).hasSizeBetween(49_300, 49_700);
    }

    @Test
    void providersAndCaregiversGrowWithTheCity() {
        List<Provider> providers = TOWN.providers();
        List<Caregiver> caregivers = providers.stream()
                .flatMap(provider -> provider.caregivers().stream())
                .toList();

        assertThat(providers).hasSize(CitySize.M.providers());
        assertThat(caregivers).hasSize(CitySize.M.caregivers());
        assertThat(providers.stream().map(Provider::creditCode))
                .doesNotHaveDuplicates()
                .allMatch(CreditCode::isValid);
        assertThat(providers.stream().map(Provider::name)).doesNotHaveDuplicates();
        assertThat(caregivers.stream().map(Caregiver::phone)).doesNotHaveDuplicates();
        assertThat(caregivers)
                .allMatch(caregiver -> caregiver.certificates().size() <= 3, "has no more than a file has room for");
    }

    @Test
    void theMetropolisHasWhatItPromises() {
        DemoCity metropolis = city(CitySize.L);

        assertThat(metropolis.residents().count()).isEqualTo(2_000_000);
        assertThat(metropolis.providers()).hasSize(5_000);
        assertThat(metropolis.providers().stream()
                        .mapToInt(provider -> provider.caregivers().size())
                        .sum())
                .isEqualTo(20_000);
        assertThat(metropolis.residents().stream()
                        .limit(2_000)
                        .map(resident -> resident.address().division())
                        .distinct())
                .hasSizeGreaterThan(500);
        assertThat(farthestHome(metropolis)).isBetween(25_000.0, 33_000.0);
        assertThat(farthestHome(TOWN)).isBetween(7_000.0, 9_000.0);
    }

    @ParameterizedTest
    @EnumSource(
            value = CitySize.class,
            names = {"M", "L"})
    void aCommunityIsOnePieceOfTheMap(CitySize size) {
        int side = size.blocks();
        Divisions divisions = Divisions.over(side);
        Map<String, BitSet> cells = new HashMap<>();
        IntStream.range(0, side * side)
                .forEach(cell -> cells.computeIfAbsent(divisions.at(cell).code().value(), any -> new BitSet())
                        .set(cell));

        assertThat(cells).hasSizeGreaterThan(300);
        assertThat(cells.values()).allMatch(each -> isOnePiece(each, side), "in one place only");
    }

    @Test
    void nobodyHasTheNumberOfAnother() {
        Numbers numbers = new Numbers();
        Dice dice = Dice.of(1, "a crowded birthday");

        assertThat(IntStream.range(0, 480)
                        .mapToObj(each -> numbers.identity(dice, DemoCity.AS_OF.minusYears(70), Sex.FEMALE)))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("41019919561101"));
    }

    private static double farthestHome(DemoCity city) {
        return city.residents().stream()
                .limit(5_000)
                .map(Resident::home)
                .filter(home -> home != null)
                .map(home -> home.system().toWgs84(home.lon(), home.lat()))
                .mapToDouble((GeoPoint home) -> home.metresTo(RoadNetwork.CENTRE))
                .max()
                .orElseThrow();
    }

    /** Whether from one cell all others are reached over neighbours, corners included. */
    private static boolean isOnePiece(BitSet cells, int side) {
        BitSet left = (BitSet) cells.clone();
        reach(left, cells.nextSetBit(0), side);
        return left.isEmpty();
    }

    private static void reach(BitSet left, int cell, int side) {
        left.clear(cell);
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                int next = cell + row * side + column;
                if (next >= 0 && left.get(next)) {
                    reach(left, next, side);
                }
            }
        }
    }

    private static DemoCity city(CitySize size) {
        try {
            return DemoCity.on(OsmData.of(RoadNetwork.generate(20_261_122, size.blocks())), 20_261_122, size);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
