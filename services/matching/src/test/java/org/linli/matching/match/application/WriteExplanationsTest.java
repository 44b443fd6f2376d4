package org.linli.matching.match.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;
import org.linli.matching.MatchingConfig;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Contract;
import org.linli.matching.match.domain.Demand;
import org.linli.matching.match.domain.Errand;
import org.linli.matching.match.domain.Matchmaking;
import org.linli.matching.match.domain.Policy;
import org.linli.matching.match.domain.Provider;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.SexRule;
import org.linli.matching.match.domain.Situation;
import org.linli.matching.match.domain.Supplier;
import org.linli.matching.match.domain.Terms;
import org.linli.matching.match.domain.Urgency;
import org.linli.matching.match.domain.Validity;

/** A long list of candidates is cut, those that came farthest first; nothing is lost from the counts. */
class WriteExplanationsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Policy POLICY =
            new Policy(15, 45, Duration.ofMinutes(15), 8, new Policy.Weights(60, 20, 15, 5));
    private static final Validity YEAR = new Validity(LocalDate.parse("2026-01-01"), null);

    private static Explanation explain(int mostListed, List<Supplier> suppliers) {
        Demand demand = new Demand(
                new UUID(0, 1),
                new OrderId(new UUID(0, 2)),
                new ResidentId(new UUID(0, 3)),
                new DivisionCode("410105001001"),
                "BATH",
                Urgency.PLANNED,
                TimeWindow.of(NOW.plus(Duration.ofDays(1)), Duration.ofHours(2)),
                Set.of());
        Terms terms = new Terms(
                "BATH",
                "BATHING",
                "上门助浴",
                Duration.ofMinutes(90),
                Optional.empty(),
                1,
                SexRule.NONE,
                ServicePlace.HOME,
                YEAR);
        Basis basis = new Basis(Basis.Method.ROAD, "ebike", 4.72, 3, "g");
        Situation situation = new Situation(new Errand(demand, terms, Sex.FEMALE, NOW), basis, suppliers, List.of("注"));
        MatchingConfig config = new SmallRyeConfigBuilder()
                .withMapping(MatchingConfig.class)
                .withDefaultValue("linli.matching.roads-cache", "cache")
                .withDefaultValue("linli.matching.explanation.most-listed", Integer.toString(mostListed))
                .build()
                .getConfigMapping(MatchingConfig.class);
        Answer answer = new Answer(Matchmaking.decide(situation, POLICY), basis, 15, situation.notes());
        return new WriteExplanations(config).of(answer, NOW);
    }

    private static Supplier supplier(int number, String item) {
        Contract contract = new Contract(Set.of(item), List.of("41"), YEAR);
        return new Supplier(
                new Provider(new ProviderId(new UUID(1, number)), "p" + number, true, List.of(contract)), List.of());
    }

    @Test
    void those_that_came_farthest_are_listed_and_the_others_counted() {
        List<Supplier> suppliers = Stream.concat(
                        IntStream.range(0, 8).mapToObj(number -> supplier(number, "MEAL")),
                        Stream.of(supplier(8, "BATH"), supplier(9, "BATH")))
                .toList();

        Explanation explanation = explain(3, suppliers);

        assertThat(explanation.candidates())
                .extracting(Explanation.ProviderVerdict::name)
                .containsExactly("p8", "p9", "p0");
        assertThat(explanation.unlisted()).isEqualTo(7);
        assertThat(explanation.considered()).isEqualTo(10);
        assertThat(explanation.rules().get(1))
                .isEqualTo(new Explanation.RuleCount("CONTRACT", "合同覆盖项目、区域与日期", 10, 8, 0));
        assertThat(explanation.rule()).isEqualTo("KIND");
        assertThat(explanation.notes()).containsExactly("注");
    }

    @Test
    void a_short_list_is_complete() {
        Explanation explanation = explain(200, List.of(supplier(1, "BATH")));

        assertThat(explanation.candidates()).hasSize(1);
        assertThat(explanation.unlisted()).isZero();
    }
}
