package org.linli.registry.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.support.Sheets.SCALE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScoringPropertiesTest {

    @Property
    void aBetterAnswerNeverMakesTheLevelWorse(
            @ForAll("answers") Map<String, Integer> points,
            @ForAll("circumstances") Circumstances circumstances,
            @ForAll @IntRange(max = 25) int which) {
        // Given
        Item item = SCALE.items().get(which);
        Map<String, Integer> better = new HashMap<>(points);
        better.computeIfPresent(item.code(), (code, value) -> Math.min(item.max(), value + 1));

        // When
        Score before = SCALE.score(new Answers(points), circumstances);
        Score after = SCALE.score(new Answers(better), circumstances);

        // Then
        assertThat(after.level()).isLessThanOrEqualTo(before.level());
        assertThat(after.total()).isBetween(before.total(), before.total() + 1);
    }

    @Property
    void theFinalLevelIsThePreliminaryOneOrOneWorseOrTotalLossInComa(
            @ForAll("answers") Map<String, Integer> points, @ForAll("circumstances") Circumstances circumstances) {
        Score score = SCALE.score(new Answers(points), circumstances);

        assertThat(score.total()).isBetween(0, 90);
        assertThat(score.total())
                .isEqualTo(points.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(score.level()).isBetween(score.preliminaryLevel(), 4);
        if (circumstances.coma()) {
            assertThat(score.level()).isEqualTo(4);
        } else {
            assertThat(score.level()).isLessThanOrEqualTo(score.preliminaryLevel() + 1);
            assertThat(score.level() > score.preliminaryLevel())
                    .isEqualTo(!score.reasons().isEmpty() && score.preliminaryLevel() < 4);
        }
    }

    @Provide
    Arbitrary<Map<String, Integer>> answers() {
        List<Item> items = SCALE.items();
        return Combinators.combine(items.stream()
                        .map(item -> Arbitraries.integers().between(0, item.max()))
                        .toList())
                .as(points -> {
                    Map<String, Integer> answers = new HashMap<>();
                    IntStream.range(0, items.size())
                            .forEach(i -> answers.put(items.get(i).code(), points.get(i)));
                    return answers;
                });
    }

    @Provide
    Arbitrary<Circumstances> circumstances() {
        Arbitrary<Diagnosis> diagnoses = Combinators.combine(
                        Arbitraries.of("F00", "F01.3", "F03", "F04", "F32.2", "G30", "I10"),
                        Arbitraries.of(true, false))
                .as(Diagnosis::new);
        return Combinators.combine(
                        Arbitraries.of(true, false, false, false),
                        diagnoses.list().ofMaxSize(3),
                        Arbitraries.maps(Arbitraries.of(IncidentKind.class), Arbitraries.of(Times.class)))
                .as(Circumstances::new);
    }
}
