package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.linli.emergency.incident.domain.Place.Source;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.GeoPoint;

class PlaceTest {

    private static final Instant AT = Instant.parse("2026-11-23T19:12:00Z");
    private static final Place HOME = Place.home(new GeoPoint(113.6, 34.75));

    @Test
    void aFreshSatelliteFixIsTheDoor() {
        assertThat(best(fix(Source.CELL, 0, 1), fix(Source.GNSS, 4, 0))).isEqualTo(Source.GNSS);
    }

    @Test
    void afterFiveMinutesANetworkFixIsWorthMore() {
        assertThat(best(fix(Source.WIFI, 0, 1), fix(Source.GNSS, 6, 0))).isEqualTo(Source.WIFI);
    }

    @Test
    void anOldSatelliteFixAloneIsWorthLessThanTheHome() {
        assertThat(best(fix(Source.GNSS, 6, 0))).isEqualTo(Source.HOME);
    }

    @Test
    void ofTwoFixesTheLaterOneCounts() {
        Place.Fix first = fix(Source.GNSS, 0, 0);
        Place.Fix later = fix(Source.MANUAL, 0, 3);
        assertThat(best(later, first)).isEqualTo(Source.MANUAL);
    }

    @Test
    void nothingKnownIsNoPlace() {
        assertThat(Place.best(List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void itsTextDoesNotSayWhere() {
        assertThat(HOME.toString()).isEqualTo("Place[***, HOME]");
    }

    private static Source best(Place.Fix... fixes) {
        return Place.best(List.of(fixes), Optional.of(HOME)).orElseThrow().source();
    }

    private static Place.Fix fix(Source source, int minutesOld, int minutesLater) {
        Instant received = AT.plus(Duration.ofMinutes(minutesLater));
        return new Place.Fix(
                new Place(
                        new GeoPoint(113.7, 34.8),
                        source,
                        CoordSystem.GCJ02,
                        OptionalInt.empty(),
                        Optional.of(received.minus(Duration.ofMinutes(minutesOld)))),
                received);
    }
}
