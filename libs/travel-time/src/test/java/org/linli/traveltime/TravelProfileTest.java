package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kernel.MobilityGroup;

/** The profiles are part of what a figure means. */
class TravelProfileTest {

    @ParameterizedTest
    @CsvSource({
        "foot-elder, 1.0, 0, 900",
        "foot-slow, 0.75, 0, 675",
        "foot-adult, 1.3, 0, 1170",
        "wheelchair, 0.6, 0, 540",
        "ebike, 4.7222, 180, 3400"
    })
    void fifteen_minutes_reach_this_far(String id, double speed, int fixedSeconds, double metres) {
        TravelProfile profile = TravelProfile.of(id);

        assertThat(profile.metresPerSecond()).isCloseTo(speed, within(0.0001));
        assertThat(profile.fixedSeconds()).isEqualTo(fixedSeconds);
        assertThat(profile.metresWithin(15)).isCloseTo(metres, within(0.01));
        assertThat(profile.seconds(metres)).isCloseTo(900, within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void every_mobility_group_has_its_profile(MobilityGroup group) {
        assertThat(TravelProfile.of(group.profile()).access()).isIn(Access.FOOT, Access.WHEELCHAIR);
    }

    @Test
    void an_unknown_profile_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> TravelProfile.of("car"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("car")
                .hasMessageContaining("foot-elder");
    }
}
