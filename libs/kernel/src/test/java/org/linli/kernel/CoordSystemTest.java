package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.CoordSystem.Degrees;

class CoordSystemTest {

    private static final double A_MILLIMETRE_IN_DEGREES = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "GCJ02, 116.481499, 39.990475, 116.48758557081051, 39.99175425467313",
        "BD09, 114.21892734521, 29.575429778924, 114.23074697114104, 29.5790799569647"
    })
    void goldenPointsAgreeBothWays(CoordSystem system, double lon, double lat, double shiftedLon, double shiftedLat) {
        Degrees shifted = system.fromWgs84(new GeoPoint(lon, lat));
        assertThat(shifted.lon()).isCloseTo(shiftedLon, within(1e-12));
        assertThat(shifted.lat()).isCloseTo(shiftedLat, within(1e-12));

        GeoPoint back = system.toWgs84(shiftedLon, shiftedLat);
        assertThat(back.lon()).isCloseTo(lon, within(A_MILLIMETRE_IN_DEGREES));
        assertThat(back.lat()).isCloseTo(lat, within(A_MILLIMETRE_IN_DEGREES));
    }

    @Test
    void goldenPointsOfTheSecondStepAgree() {
        Degrees bd = ChinaOffset.bd09(114.21892734521, 29.575429778924);
        assertThat(bd.lon()).isCloseTo(114.22539195427781, within(1e-12));
        assertThat(bd.lat()).isCloseTo(29.5815853675143, within(1e-12));

        GeoPoint fromBd = CoordSystem.BD09.toWgs84(116.481499, 39.990475);
        Degrees gcj = CoordSystem.GCJ02.fromWgs84(fromBd);
        assertThat(gcj.lon()).isCloseTo(116.47489604504428, within(2e-6));
        assertThat(gcj.lat()).isCloseTo(39.98471586964859, within(2e-6));
    }

    @ParameterizedTest
    @EnumSource(CoordSystem.class)
    void theInverseIsExactAllOverChina(CoordSystem system) {
        Random random = new Random(20_000);
        for (int i = 0; i < 20_000; i++) {
            GeoPoint point = new GeoPoint(random.nextDouble(73.5, 134.5), random.nextDouble(18.5, 53.5));
            Degrees shifted = system.fromWgs84(point);
            assertThat(system.toWgs84(shifted.lon(), shifted.lat()).metresTo(point))
                    .isLessThan(0.001);
        }
    }

    @ParameterizedTest
    @EnumSource(CoordSystem.class)
    void nothingMovesOutsideChina(CoordSystem system) {
        assertThat(system.toWgs84(13.4, 52.5)).isEqualTo(new GeoPoint(13.4, 52.5));
        assertThat(system.fromWgs84(new GeoPoint(13.4, 52.5))).isEqualTo(new Degrees(13.4, 52.5));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 34", "113, NaN", "0, 0", "181, 34", "113, -91"})
    void whatIsNoPlaceIsRefused(double lon, double lat) {
        assertThatThrownBy(() -> CoordSystem.GCJ02.toWgs84(lon, lat)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wgs84", "GPS", "EPSG:4326"})
    void unknownSystemsAreRefused(String text) {
        assertThatThrownBy(() -> CoordSystem.parse(text)).isInstanceOf(InvalidValueException.class);
        assertThat(CoordSystem.isValid(text)).isFalse();
    }
}
