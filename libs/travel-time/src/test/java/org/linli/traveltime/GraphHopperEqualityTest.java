package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kernel.GeoPoint;

/** Our search and GraphHopper's Dijkstra agree on every pair, to the rounding of a millimetre at either end. */
class GraphHopperEqualityTest {

    private static final double ROUNDING_SECONDS = 0.01;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_profile_agrees_on_a_generated_city(TravelProfile profile) {
        assertAgreement(GeneratedCity.of(42, 20).load(folder), profile, 400);
    }

    @ParameterizedTest
    @EnumSource
    void one_search_agrees_for_all_its_sources(TravelProfile profile) {
        // Given
        RoadTravelTimes times = GeneratedCity.of(43, 20).load(folder);
        GraphHopperReference reference = new GraphHopperReference(times, profile);
        Random random = new Random(1);
        Map<Integer, GeoPoint> points = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            points.put(i, reference.randomPoint(random));
        }
        SnappedSet<Integer> sources = times.sources(profile.access());
        sources.putAll(points);

        for (double minutes : new double[] {5, 15, 8, 60}) {
            // When
            GeoPoint demand = reference.randomPoint(random);
            Map<Integer, Double> reached = new LinkedHashMap<>();
            times.reach(demand, profile, minutes, sources).forEach(a -> reached.put(a.id(), a.seconds()));

            // Then
            points.forEach((id, point) -> {
                double expected = reference.seconds(point, demand);
                if (expected < minutes * 60 - ROUNDING_SECONDS) {
                    assertThat(reached).containsKey(id);
                    assertThat(reached.get(id)).isCloseTo(expected, within(ROUNDING_SECONDS));
                } else if (expected > minutes * 60 + ROUNDING_SECONDS) {
                    assertThat(reached).doesNotContainKey(id);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOT_ELDER", "EBIKE", "WHEELCHAIR"})
    void profiles_agree_on_the_streets_of_shanghai(TravelProfile profile) {
        Path extract = realExtract();
        assumeTrue(Files.isReadable(extract), "no road extract beside the checkout");

        assertAgreement(RoadTravelTimes.load(extract, folder), profile, 300);
    }

    @Test
    void the_huangpu_cannot_be_crossed_on_this_extract() {
        Path extract = realExtract();
        assumeTrue(extract.getFileName().toString().equals("shanghai-center.osm.gz") && Files.isReadable(extract));
        RoadTravelTimes times = RoadTravelTimes.load(extract, folder);
        GeoPoint bund = new GeoPoint(121.4855, 31.2400);
        GeoPoint lujiazui = new GeoPoint(121.5050, 31.2400);

        assertThat(bund.metresTo(lujiazui) * StraightLineTravelTimes.DETOUR).isLessThan(2700);
        assertThat(times.between(bund, lujiazui, TravelProfile.EBIKE))
                .isEqualTo(new Leg.NoWay(Leg.Reason.NOT_CONNECTED, times.basis(TravelProfile.EBIKE)));
    }

    private static void assertAgreement(RoadTravelTimes times, TravelProfile profile, int pairs) {
        GraphHopperReference reference = new GraphHopperReference(times, profile);
        Random random = new Random(20_261_122);
        for (int pair = 0; pair < pairs; pair++) {
            GeoPoint from = reference.randomPoint(random);
            GeoPoint to = reference.randomPoint(random);
            double expected = reference.seconds(from, to);
            switch (times.between(from, to, profile)) {
                case Leg.Way way -> assertThat(way.seconds()).isCloseTo(expected, within(ROUNDING_SECONDS));
                case Leg.NoWay noWay -> assertThat(expected).as("%s", noWay).isInfinite();
            }
        }
    }

    /** The extract named by {@code LINLI_ROADS}, else the one beside the checkout. */
    private static Path realExtract() {
        String configured = System.getenv("LINLI_ROADS");
        return configured != null
                ? Path.of(configured)
                : Path.of("../../../shared/data/roads/shanghai-center.osm.gz")
                        .toAbsolutePath()
                        .normalize();
    }
}
