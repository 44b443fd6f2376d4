package org.linli.registry.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.kernel.Refusal.Violation;

/**
 * One version of the rules by which abilities are assessed (评估量表): a higher total is better, a higher level is worse.
 *
 * @param version stable id
 * @param standard number of the standard
 * @param title Chinese title of the standard
 * @param inForceFrom first day on which assessments are scored by it, until a later version
 * @param dimensions first-level indicators with their items
 * @param bands levels by total, without gap or overlap
 * @param levelChange what makes a level worse
 * @param validityMonths how long a level counts
 * @param assessors who must assess
 * @param sources where each rule comes from
 */
public record Scale(
        String version,
        String standard,
        String title,
        LocalDate inForceFrom,
        List<Dimension> dimensions,
        List<Band> bands,
        LevelChange levelChange,
        int validityMonths,
        AssessorRule assessors,
        List<Source> sources) {

    /** Throws {@link IllegalArgumentException} when the bands do not give every total exactly one level. */
    public Scale {
        dimensions = List.copyOf(dimensions);
        bands = List.copyOf(bands);
        sources = List.copyOf(sources);
        int max = dimensions.stream().mapToInt(Dimension::max).sum();
        List<Band> all = bands;
        IntStream.rangeClosed(0, max).forEach(total -> {
            if (all.stream().filter(band -> band.holds(total)).count() != 1) {
                throw new IllegalArgumentException(
                        "scale " + version + " must give a total of " + total + " one level");
            }
        });
    }

    /** All second-level indicators in their order. */
    public List<Item> items() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.items().stream())
                .toList();
    }

    /** Points when every answer is the best. */
    public int max() {
        return dimensions.stream().mapToInt(Dimension::max).sum();
    }

    /** The Chinese name of a level. */
    public String nameOf(int level) {
        return bands.stream()
                .filter(band -> band.level() == level)
                .map(Band::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scale " + version + " has no level " + level));
    }

    /** The last day on which a level counts. */
    public LocalDate validUntil(LocalDate assessedOn) {
        return assessedOn.plusMonths(validityMonths);
    }

    /** What is wrong with a sheet, each item named; empty when it can be scored. */
    public List<Violation> violations(Answers answers, Circumstances circumstances, List<Assessor> by) {
        List<Violation> wrong = new ArrayList<>();
        items().stream().flatMap(item -> check(item, answers)).forEach(wrong::add);
        answers.points().keySet().stream()
                .filter(code -> items().stream().noneMatch(item -> item.code().equals(code)))
                .sorted()
                .forEach(code -> wrong.add(new Violation("answers." + code, "is no item of the scale")));
        String comaItem = levelChange.comaItem();
        if (circumstances.coma() && answers.points().getOrDefault(comaItem, 0) != 0) {
            wrong.add(new Violation("answers." + comaItem, "must be 0 in coma"));
        }
        wrong.addAll(assessors.violations(by));
        return wrong;
    }

    /** Scores answers that have no {@link #violations}. */
    public Score score(Answers answers, Circumstances circumstances) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        dimensions.forEach(dimension -> sums.put(dimension.code(), dimension.total(answers)));
        int total = sums.values().stream().mapToInt(Integer::intValue).sum();
        int preliminary = level(total);
        List<LevelReason> reasons = levelChange.reasons(circumstances);
        return new Score(total, sums, preliminary, reasons, changed(preliminary, reasons), version);
    }

    private int level(int total) {
        return bands.stream()
                .filter(band -> band.holds(total))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private int changed(int preliminary, List<LevelReason> reasons) {
        int worst = bands.stream().mapToInt(Band::level).max().orElseThrow();
        return reasons.contains(LevelReason.COMA) ? worst : Math.min(worst, preliminary + levelChange.steps(reasons));
    }

    private static Stream<Violation> check(Item item, Answers answers) {
        Integer points = answers.points().get(item.code());
        String field = "answers." + item.code();
        if (points == null) {
            return Stream.of(new Violation(field, "is missing"));
        }
        return item.accepts(points) ? Stream.empty() : Stream.of(new Violation(field, "must be 0 to " + item.max()));
    }
}
