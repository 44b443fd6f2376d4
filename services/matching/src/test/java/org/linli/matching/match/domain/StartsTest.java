package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.clock;
import static org.linli.matching.match.domain.Cast.hours;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The instants at which a visit may begin. */
class StartsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_busy_time_in_the_middle_leaves_both_sides() {
        Starts starts = Starts.between(clock(8), clock(16)).without(hours(11, 12), HOUR);

        assertThat(starts.spans())
                .isEqualTo(List.of(new Starts.Span(clock(8), clock(10)), new Starts.Span(clock(12), clock(16))));
    }

    @Test
    void both_ends_of_a_gap_are_allowed() {
        Starts starts = Starts.between(clock(8), clock(16)).without(hours(11, 12), HOUR);

        assertThat(starts.allow(clock(10))).isTrue();
        assertThat(starts.allow(clock(10.1))).isFalse();
        assertThat(starts.allow(clock(11.9))).isFalse();
        assertThat(starts.allow(clock(12))).isTrue();
    }

    @Test
    void a_gap_that_just_fits_leaves_one_instant() {
        Starts starts =
                Starts.between(clock(8), clock(16)).without(hours(7, 10), HOUR).without(hours(11, 18), HOUR);

        assertThat(starts.spans()).isEqualTo(List.of(new Starts.Span(clock(10), clock(10))));
    }

    @Test
    void what_covers_everything_leaves_nothing() {
        assertThat(Starts.between(clock(8), clock(9))
                        .without(hours(7, 12), HOUR)
                        .isEmpty())
                .isTrue();
        assertThat(Starts.between(clock(9), clock(8)).isEmpty()).isTrue();
    }

    @Test
    void what_is_far_away_changes_nothing() {
        Starts all = Starts.between(clock(8), clock(9));

        assertThat(all.without(hours(12, 13), HOUR)).isEqualTo(all);
        assertThat(all.without(hours(5, 6), HOUR)).isEqualTo(all);
    }
}
