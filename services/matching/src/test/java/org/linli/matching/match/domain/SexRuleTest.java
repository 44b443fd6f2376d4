package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.match.domain.Cast.caregiverId;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.man;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.situation;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.woman;
import static org.linli.matching.match.domain.SexRule.NONE;
import static org.linli.matching.match.domain.SexRule.SAME_SEX_ALL;
import static org.linli.matching.match.domain.SexRule.SAME_SEX_ONE;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** SEX_RULE, for a woman. */
class SexRuleTest {

    @Test
    void one_of_the_same_sex_is_enough_where_one_is_asked_for_even_if_she_is_the_slower() {
        Decision answer = decide(errand(2, SAME_SEX_ONE), supplier("p", man("m1", 4), man("m2", 4), woman("w", 14)));

        assertThat(ranked(answer).candidates().getFirst().crew().members())
                .extracting(Worker::id)
                .containsOnlyOnce(caregiverId("w"))
                .hasSize(2);
    }

    @Test
    void without_one_the_provider_is_out() {
        Decision.Shortfall answer =
                shortfall(decide(errand(2, SAME_SEX_ONE), supplier("p", man("m1", 4), man("m2", 4))));

        assertThat(answer.rule()).isEqualTo(Rule.SEX_RULE);
        assertThat(answer.text()).isEqualTo("可用护理员中没有与老人同性别的，该项目要求至少一人同性");
    }

    @Test
    void all_of_the_same_sex_where_all_are_asked_for() {
        Decision answer = decide(errand(2, SAME_SEX_ALL), supplier("p", man("m", 4), woman("w1", 9), woman("w2", 14)));

        assertThat(ranked(answer).candidates().getFirst().crew().members())
                .extracting(Worker::id)
                .containsExactlyInAnyOrder(caregiverId("w1"), caregiverId("w2"));
    }

    @Test
    void it_does_not_matter_where_nothing_is_asked() {
        assertThat(ranked(decide(errand(2, NONE), supplier("p", man("m1", 4), man("m2", 4))))
                        .candidates())
                .hasSize(1);
    }

    @Test
    void lifting_it_is_never_advised() {
        Decision.Shortfall answer =
                shortfall(decide(errand(2, SAME_SEX_ALL), supplier("p", man("m1", 4), man("m2", 4))));

        assertThat(answer.advice()).doesNotContain("性别").isEqualTo("放宽服务圈或改约时段均无可用服务商，请转人工协调");
        assertThatThrownBy(() -> Assessment.of(situation(errand(2, SAME_SEX_ALL)), Cast.POLICY, Set.of(Rule.SEX_RULE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
