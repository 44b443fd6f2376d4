package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.exclusionOf;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.woman;
import static org.linli.matching.match.domain.SexRule.NONE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** CIRCLE. */
class CircleRuleTest {

    @Test
    void the_edge_of_the_circle_is_inside() {
        assertThat(ranked(decide(errand(1, NONE), supplier("p", woman("a", 15))))
                        .candidates())
                .hasSize(1);
    }

    @Test
    void farther_is_out_with_the_figures() {
        Decision.Shortfall answer = shortfall(decide(errand(1, NONE), supplier("p", woman("a", 15.2))));

        assertThat(answer.rule()).isEqualTo(Rule.CIRCLE);
        assertThat(exclusionOf(answer, "a").text()).isEqualTo("从驻点骑行15.2分钟（3040米），超出15分钟服务圈");
    }

    @Test
    void the_shortfall_finds_the_smallest_circle_that_opens_and_how_many_it_adds() {
        Decision.Shortfall answer = shortfall(decide(
                errand(1, NONE),
                supplier("far", woman("a", 23)),
                supplier("near the far one", woman("b", 25)),
                supplier("farther", woman("c", 31))));

        assertThat(answer.text()).isEqualTo("15分钟服务圈内没有可用的护理员");
        assertThat(answer.advice()).isEqualTo("扩大服务圈到25分钟可增加2家");
    }

    @Test
    void nothing_is_advised_beyond_the_widest_circle() {
        Decision.Shortfall answer = shortfall(decide(errand(1, NONE), supplier("far", woman("a", 46))));

        assertThat(answer.advice()).isEqualTo("放宽服务圈或改约时段均无可用服务商，请转人工协调");
    }

    @Test
    void a_base_without_a_way_is_out_with_the_reason() {
        Worker cutOff = new Worker(woman("a", 0).caregiver(), new Travel.NoWay("按路网45分钟内无法到达"), List.of(), 0, 0);

        Decision.Shortfall answer = shortfall(decide(errand(1, NONE), supplier("p", cutOff)));

        assertThat(exclusionOf(answer, "a")).isEqualTo(new Exclusion(Rule.CIRCLE, "按路网45分钟内无法到达"));
    }

    @Test
    void an_estimate_says_in_every_sentence_that_it_is_one() {
        Situation estimated = new Situation(
                errand(1, NONE),
                Cast.LINE,
                List.of(supplier(
                        "p",
                        new Worker(
                                woman("a", 0).caregiver(),
                                new Travel.Way(20, 4000, Travel.Start.BASE, Cast.LINE),
                                List.of(),
                                0,
                                0))),
                List.of());

        Decision.Shortfall answer = shortfall(Matchmaking.decide(estimated, Cast.POLICY));

        assertThat(answer.text()).isEqualTo("15分钟服务圈内没有可用的护理员（直线估算）");
        assertThat(answer.advice()).isEqualTo("扩大服务圈到20分钟可增加1家（直线估算）");
        assertThat(exclusionOf(answer, "a").text()).contains("直线估算");
    }
}
