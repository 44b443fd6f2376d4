package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.contract;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.demand;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.providerId;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.shortfall;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.woman;
import static org.linli.matching.match.domain.SexRule.NONE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.TimeWindow;

/** PROVIDER_ACTIVE, CONTRACT and NOT_EXCLUDED. */
class ProviderRulesTest {

    private static Supplier with(boolean active, Contract contract) {
        return new Supplier(new Provider(providerId("p"), "p", active, List.of(contract)), List.of(woman("a", 5)));
    }

    @Test
    void a_suspended_provider_is_out() {
        Contract contract = contract("BATH", "410105", "2026-01-01", "2026-12-31");

        Decision.Shortfall answer = shortfall(decide(errand(1, NONE), with(false, contract)));

        assertThat(answer.rule()).isEqualTo(Rule.PROVIDER_ACTIVE);
        assertThat(answer.assessment().tallies().getFirst()).isEqualTo(new Tally(Rule.PROVIDER_ACTIVE, 1, 1, 0));
    }

    @ParameterizedTest(name = "{0} in {1} from {2} to {3}: {4}")
    @CsvSource({
        "BATH, 410105, 2026-01-01, 2026-12-31, true",
        "BATH, 41, 2026-01-01, 2026-12-31, true",
        "BATH, 410105001001, 2026-11-23, 2026-11-23, true",
        "MEAL, 410105, 2026-01-01, 2026-12-31, false",
        "BATH, 410102, 2026-01-01, 2026-12-31, false",
        "BATH, 410105002, 2026-01-01, 2026-12-31, false",
        "BATH, 410105, 2026-01-01, 2026-11-22, false",
        "BATH, 410105, 2026-11-24, 2026-12-31, false"
    })
    void a_contract_covers_item_place_and_day(String item, String division, String from, String to, boolean in) {
        Decision answer = decide(errand(1, NONE), with(true, contract(item, division, from, to)));

        assertThat(answer instanceof Decision.Ranked).isEqualTo(in);
        if (!in) {
            assertThat(shortfall(answer).rule()).isEqualTo(Rule.CONTRACT);
        }
    }

    @Test
    void a_contract_must_cover_the_day_of_shanghai_not_of_greenwich() {
        // 23 November 00:30 in Shanghai is still the 22nd in Greenwich
        Demand night = demand(Urgency.PLANNED, Cast.hours(0.5, 3));

        Decision answer = decide(
                errand(night, Cast.bathing(1, NONE)),
                with(true, contract("BATH", "410105", "2026-11-23", "2026-11-23")));

        assertThat(ranked(answer).candidates()).hasSize(1);
    }

    @Test
    void a_contract_must_cover_both_days_of_a_window_over_midnight() {
        Demand night = demand(Urgency.PLANNED, new TimeWindow(Cast.clock(22), Cast.clock(26)));

        Decision answer = decide(
                errand(night, Cast.bathing(1, NONE)),
                with(true, contract("BATH", "410105", "2026-11-23", "2026-11-23")));

        assertThat(shortfall(answer).rule()).isEqualTo(Rule.CONTRACT);
    }

    @Test
    void who_refused_is_not_asked_again() {
        Errand errand = errand(Cast.excluding("refused"), Cast.bathing(1, NONE));

        Decision answer = decide(errand, supplier("refused", woman("a", 4)), supplier("other", woman("b", 9)));

        assertThat(ranked(answer).candidates()).extracting(Candidate::provider).containsExactly(providerId("other"));
    }

    @Test
    void when_all_refused_the_shortfall_says_so_and_counts_who_could_be_asked_again() {
        Errand errand = errand(Cast.excluding("one", "two"), Cast.bathing(1, NONE));

        Decision.Shortfall answer =
                shortfall(decide(errand, supplier("one", woman("a", 4)), supplier("two", woman("b", 9))));

        assertThat(answer.rule()).isEqualTo(Rule.NOT_EXCLUDED);
        assertThat(answer.text()).isEqualTo("可提供“上门助浴”的服务商都已询问过");
        assertThat(answer.advice()).startsWith("人工再次询问已拒绝的服务商，可用2家");
    }
}
