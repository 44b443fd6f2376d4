package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.caregiver;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.exclusionOf;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.valid;
import static org.linli.matching.match.domain.SexRule.NONE;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Sex;

/** KIND. */
class KindRuleTest {

    private static Worker cook() {
        Caregiver usual = caregiver("cook", Sex.FEMALE, valid("CAREGIVER_5"));
        return Cast.worker(
                new Caregiver(
                        usual.id(),
                        usual.provider(),
                        usual.sex(),
                        usual.base(),
                        usual.mode(),
                        Set.of("MEAL"),
                        usual.certificates(),
                        usual.status()),
                5);
    }

    @Test
    void a_caregiver_of_another_kind_is_out() {
        Decision.Shortfall answer = shortfall(decide(errand(1, NONE), supplier("p", cook())));

        assertThat(answer.rule()).isEqualTo(Rule.KIND);
        assertThat(exclusionOf(answer, "cook")).isEqualTo(new Exclusion(Rule.KIND, "不从事该服务类别"));
    }

    @Test
    void a_provider_without_caregivers_is_out_by_the_same_rule() {
        assertThat(shortfall(decide(errand(1, NONE), supplier("empty"))).rule()).isEqualTo(Rule.KIND);
    }
}
