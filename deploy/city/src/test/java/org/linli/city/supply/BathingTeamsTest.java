package org.linli.city.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.city.CitySize;
import org.linli.city.DemoCity;
import org.linli.city.roads.OsmData;
import org.linli.city.roads.RoadNetwork;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Sex;

/** An order for bathing in the middle of the city has somebody to go to. */
class BathingTeamsTest {

    private static final String ITEM = "BATH-HOME-01";
    private static final LocalDate DAY = DemoCity.AS_OF.plusMonths(2);
    private static final double EBIKE_METRES_PER_MINUTE = 17_000 / 60.0;
    private static final double PARK_AND_CLIMB_MINUTES = 3;
    private static final double DETOUR = 1.4;

    private static final DemoCity SMALL = city(CitySize.S);
    private static final DemoCity LARGER = city(CitySize.M);

    @ParameterizedTest
    @EnumSource(Sex.class)
    void atLeastFiveCompleteTeamsAreWithinFifteenMinutesOfTheMiddle(Sex resident) {
        assertThat(near(SMALL, resident)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(near(LARGER, resident)).hasSizeGreaterThanOrEqualTo(5);
    }

    private static List<Provider> near(DemoCity city, Sex resident) {
        return city.providers().stream()
                .filter(provider -> minutes(city, provider) <= 15)
                .filter(provider -> mayDeliver(city, provider))
                .filter(provider -> hasCrew(provider, resident))
                .toList();
    }

    @Test
    void someTeamsFallToEachRule() {
        List<Provider> teams = SMALL.providers().stream()
                .filter(provider -> provider.contracts().getFirst().itemCodes().contains(ITEM))
                .toList();

        assertThat(teams).hasSize(10);
        assertThat(teams.stream().filter(team -> !mayDeliver(SMALL, team))).isNotEmpty();
        assertThat(teams.stream().filter(team -> hasCrew(team, Sex.FEMALE) && !hasCrew(team, Sex.MALE)))
                .isNotEmpty();
        assertThat(teams.stream().filter(team -> !hasCrew(team, Sex.FEMALE))).isNotEmpty();
    }

    private static double minutes(DemoCity city, Provider provider) {
        return PARK_AND_CLIMB_MINUTES
                + provider.facility().point().metresTo(city.middle()) * DETOUR / EBIKE_METRES_PER_MINUTE;
    }

    private static boolean mayDeliver(DemoCity city, Provider provider) {
        return provider.contracts().stream()
                .anyMatch(contract -> contract.itemCodes().contains(ITEM)
                        && !DAY.isAfter(contract.validTo())
                        && contract.divisions().stream()
                                .map(DivisionCode::parse)
                                .anyMatch(area -> area.covers(city.middleDivision())));
    }

    private static boolean hasCrew(Provider provider, Sex resident) {
        List<Caregiver> qualified = provider.caregivers().stream()
                .filter(caregiver -> caregiver.skills().contains("BATHING") && caregiver.holds("CAREGIVER_5", DAY))
                .toList();
        return qualified.size() >= 2 && qualified.stream().anyMatch(caregiver -> caregiver.sex() == resident);
    }

    private static DemoCity city(CitySize size) {
        try {
            return DemoCity.on(OsmData.of(RoadNetwork.generate(20_261_122, size.blocks())), 20_261_122, size);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
