package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.linli.kernel.GeoPoint;

class StraightLineTest {

    private static final GeoPoint FROM = new GeoPoint(113.6, 34.75);
    private static final GeoPoint TO = new GeoPoint(113.6, 34.759);

    @Test
    void aKilometreByAirIsFourteenHundredMetresAndEightMinutesByEbike() {
        StraightLine line = StraightLine.between(FROM, TO, false);
        assertThat(line.metres()).isEqualTo(1_401);
        assertThat(line.minutes()).isEqualTo(1_401 / (17_000.0 / 60) + 3, within(0.01));
    }

    @Test
    void onFootNobodyParks() {
        assertThat(StraightLine.between(FROM, TO, true).minutes()).isEqualTo(1_401 / 78.0, within(0.01));
    }
}
