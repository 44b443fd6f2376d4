package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.booked;
import static org.linli.matching.match.domain.Cast.caregiver;
import static org.linli.matching.match.domain.Cast.clock;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.demand;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.exclusionOf;
import static org.linli.matching.match.domain.Cast.hours;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.valid;
import static org.linli.matching.match.domain.Cast.woman;
import static org.linli.matching.match.domain.SexRule.NONE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kernel.Sex;

/** AVAILABLE: a visit of 90 minutes between nine and eleven, 15 minutes free before and after other visits. */
class AvailableRuleTest {

    @ParameterizedTest(name = "booked from {0} to {1}: {2}")
    @CsvSource({
        "12, 13, true",
        "7, 8.5, true",
        "8, 9.25, true", // free from 9:30, and 9:30 + 90 minutes is eleven
        "8, 9.3, false",
        "10.75, 12, true", // 9:00 to 10:30, 15 minutes before 10:45
        "10.7, 12, false",
        "9, 11, false",
        "8.9, 9.1, true",
        "9.2, 9.4, false"
    })
    void a_start_must_exist_between_other_visits(double from, double to, boolean in) {
        Decision answer = decide(errand(1, NONE), supplier("p", booked(woman("a", 5), hours(from, to))));

        assertThat(answer instanceof Decision.Ranked).isEqualTo(in);
        if (!in) {
            assertThat(exclusionOf(answer, "a")).isEqualTo(new Exclusion(Rule.AVAILABLE, "时段内没有可开始的时间（已有1项预约）"));
        }
    }

    @Test
    void the_start_lies_after_the_visit_before() {
        Decision answer = decide(errand(1, NONE), supplier("p", booked(woman("a", 5), hours(8, 9))));

        assertThat(ranked(answer).candidates().getFirst().crew().start()).isEqualTo(clock(9.25));
    }

    @ParameterizedTest
    @EnumSource(
            value = Caregiver.Status.class,
            names = {"ON_LEAVE", "LEFT"})
    void who_is_on_leave_or_gone_is_out(Caregiver.Status status) {
        Caregiver usual = caregiver("a", Sex.FEMALE, valid("CAREGIVER_5"));
        Caregiver away = new Caregiver(
                usual.id(),
                usual.provider(),
                usual.sex(),
                usual.base(),
                usual.mode(),
                usual.kinds(),
                usual.certificates(),
                status);

        assertThat(shortfall(decide(errand(1, NONE), supplier("p", Cast.worker(away, 5))))
                        .rule())
                .isEqualTo(Rule.AVAILABLE);
    }

    @Test
    void a_window_shorter_than_the_visit_is_a_time_of_arrival() {
        Errand shortWindow = errand(demand(Urgency.PLANNED, hours(9, 10)), Cast.bathing(1, NONE));

        assertThat(ranked(decide(shortWindow, supplier("p", woman("a", 5)))).candidates())
                .hasSize(1);
    }

    @Test
    void nobody_starts_before_arriving() {
        Errand now = new Errand(demand(Urgency.URGENT, hours(9, 10)), Cast.bathing(1, NONE), Sex.FEMALE, clock(9));

        Decision answer = decide(now, supplier("p", woman("a", 12)));

        assertThat(ranked(answer).candidates().getFirst().crew().start()).isEqualTo(clock(9.2));
    }

    @Test
    void a_window_in_the_past_has_no_start() {
        Instant noon = clock(12);
        Errand late = new Errand(demand(), Cast.bathing(1, NONE), Sex.FEMALE, noon);

        Decision.Shortfall answer = shortfall(decide(late, supplier("p", woman("a", 5))));

        assertThat(answer.rule()).isEqualTo(Rule.AVAILABLE);
        assertThat(answer.advice()).isEqualTo("改约到11月23日13:00至11月23日15:00可增加1家");
    }
}
