package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.booked;
import static org.linli.matching.match.domain.Cast.clock;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.hours;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.woman;
import static org.linli.matching.match.domain.SexRule.NONE;

import org.junit.jupiter.api.Test;

/** CREW_SIZE. */
class CrewSizeRuleTest {

    @Test
    void one_where_two_are_needed_is_not_enough() {
        Decision.Shortfall answer = shortfall(decide(errand(2, NONE), supplier("p", woman("a", 5))));

        assertThat(answer.rule()).isEqualTo(Rule.CREW_SIZE);
        assertThat(answer.text()).isEqualTo("没有服务商能在同一时间派出2人");
    }

    @Test
    void two_who_are_never_free_together_are_no_crew() {
        // one is free from 9:00 to 9:15 for a start, the other from 9:20
        Decision.Shortfall answer = shortfall(decide(
                errand(2, NONE),
                supplier("p", booked(woman("a", 5), hours(11, 12)), booked(woman("b", 5), hours(8, 9 + 5 / 60.0)))));

        assertThat(answer.rule()).isEqualTo(Rule.CREW_SIZE);
        assertThat(answer.assessment().contenders().getFirst().exclusion())
                .contains(new Exclusion(Rule.CREW_SIZE, "凑不齐可同时出发的2人（尚余2人）"));
        assertThat(answer.advice()).startsWith("改约到");
    }

    @Test
    void a_crew_starts_when_its_last_member_is_free() {
        Decision answer = decide(errand(2, NONE), supplier("p", woman("a", 5), booked(woman("b", 5), hours(8, 9))));

        assertThat(ranked(answer).candidates().getFirst().crew().start()).isEqualTo(clock(9.25));
    }

    @Test
    void members_of_two_providers_are_no_crew() {
        assertThat(shortfall(decide(errand(2, NONE), supplier("p", woman("a", 5)), supplier("q", woman("b", 5))))
                        .rule())
                .isEqualTo(Rule.CREW_SIZE);
    }
}
