package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.caregiver;
import static org.linli.matching.match.domain.Cast.decide;
import static org.linli.matching.match.domain.Cast.errand;
import static org.linli.matching.match.domain.Cast.graded;
import static org.linli.matching.match.domain.Cast.man;
import static org.linli.matching.match.domain.Cast.providerId;
import static org.linli.matching.match.domain.Cast.ranked;
import static org.linli.matching.match.domain.Cast.supplier;
import static org.linli.matching.match.domain.Cast.woman;
import static org.linli.matching.match.domain.Cast.worker;
import static org.linli.matching.match.domain.Justification.Code.CONTINUITY;
import static org.linli.matching.match.domain.Justification.Code.FAIR_LOAD;
import static org.linli.matching.match.domain.Justification.Code.LEVEL_ABOVE_NEED;
import static org.linli.matching.match.domain.Justification.Code.TRAVEL_TIME;
import static org.linli.matching.match.domain.SexRule.NONE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Sex;

/** The score and its reasons: travel 60, continuity 20, fairness 15, level 5. */
class ScoreTest {

    private static Worker with(Worker worker, int visitsThatDay, int visitsToResident) {
        return new Worker(worker.caregiver(), worker.travel(), List.of(), visitsThatDay, visitsToResident);
    }

    private static Crew bestOf(int crew, Worker... workers) {
        return ranked(decide(errand(crew, NONE), supplier("p", workers)))
                .candidates()
                .getFirst()
                .crew();
    }

    @Test
    void travel_counts_by_the_slowest_member() {
        Crew crew = bestOf(2, woman("near", 3), woman("far", 12));

        assertThat(crew.justifications())
                .containsExactly(
                        new Justification(TRAVEL_TIME, "最远一人从驻点骑行12.0分钟（2400米）", 12),
                        new Justification(FAIR_LOAD, "当日尚无其他上门服务", 15));
        assertThat(crew.score()).isEqualTo(27);
    }

    @Test
    void who_knows_the_resident_counts_in_proportion() {
        Crew crew = bestOf(2, with(woman("a", 15), 0, 3), with(woman("b", 15), 0, 0));

        assertThat(crew.justifications()).contains(new Justification(CONTINUITY, "1人曾为该老人服务，共3次", 10));
    }

    @Test
    void a_full_day_costs_the_points_of_fairness() {
        Crew crew = bestOf(1, with(woman("a", 15), 6, 0));

        assertThat(crew.justifications()).contains(new Justification(FAIR_LOAD, "当日每人已排至多6次上门服务", 3.8));
    }

    @Test
    void a_grade_above_the_need_counts_a_little() {
        Crew crew = bestOf(1, worker(caregiver("a", Sex.FEMALE, graded(3)), 15));

        assertThat(crew.justifications()).contains(new Justification(LEVEL_ABOVE_NEED, "证书等级高于项目要求", 2.5));
    }

    @Test
    void the_score_is_the_sum_of_its_reasons() {
        Crew crew = bestOf(1, with(worker(caregiver("a", Sex.FEMALE, graded(1)), 3), 4, 1));

        assertThat(crew.justifications()).hasSize(4);
        assertThat(crew.score()).isEqualTo(48 + 20 + 7.5 + 5);
    }

    @Test
    void continuity_outweighs_some_minutes_but_not_many() {
        Worker known = with(woman("known", 9), 0, 5);

        assertThat(bestOf(1, known, woman("stranger", 5)).members()).containsExactly(known);
        assertThat(bestOf(1, with(woman("known", 9), 0, 5), woman("next door", 3.5))
                        .members())
                .extracting(worker -> worker.caregiver().id())
                .containsExactly(Cast.caregiverId("next door"));
    }

    @Test
    void providers_are_ranked_by_score_and_equal_ones_by_id() {
        List<Candidate> ranked = ranked(decide(
                        errand(1, NONE),
                        supplier("x", woman("a", 9)),
                        supplier("y", man("b", 9)),
                        supplier("near", woman("c", 4))))
                .candidates();

        List<String> tied = List.of(providerId("x").toString(), providerId("y").toString()).stream()
                .sorted()
                .toList();
        assertThat(ranked)
                .extracting(candidate -> candidate.provider().toString())
                .containsExactly(providerId("near").toString(), tied.get(0), tied.get(1));
    }
}
