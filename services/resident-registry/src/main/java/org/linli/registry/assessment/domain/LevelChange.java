package org.linli.registry.assessment.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How circumstances make a level worse (等级变更). Public readings of the standard differ in stacking and counting, so
 * both are settings of the version.
 *
 * @param stacking whether two reasons count twice
 * @param incidentCount how incidents of several kinds are counted
 * @param incidentsFrom incidents that matter
 * @param incidentDays how many days back they are asked for
 * @param dementia diagnoses that matter whoever made them
 * @param mentalDisorder diagnoses that matter when a psychiatrist made them
 * @param comaItem item that has 0 points in coma
 */
public record LevelChange(
        Stacking stacking,
        IncidentCount incidentCount,
        int incidentsFrom,
        int incidentDays,
        CodeRange dementia,
        CodeRange mentalDisorder,
        String comaItem) {

    /** Whether two reasons count twice. */
    public enum Stacking {
        /** Any number of reasons make the level worse by one. */
        ONCE,
        /** Diagnoses make it worse by one, incidents by one more. */
        EACH
    }

    /** How incidents of several kinds are counted. */
    public enum IncidentCount {
        /** All together. */
        SUM,
        /** Each kind for itself; the most frequent decides. */
        SAME_KIND
    }

    /** The reasons that apply. */
    List<LevelReason> reasons(Circumstances circumstances) {
        List<Diagnosis> diagnoses = circumstances.diagnoses();
        return Stream.of(
                        when(circumstances.coma(), LevelReason.COMA),
                        when(diagnoses.stream().anyMatch(dementia::holds), LevelReason.DEMENTIA),
                        when(
                                diagnoses.stream()
                                        .anyMatch(found -> found.byPsychiatrist() && mentalDisorder.holds(found)),
                                LevelReason.MENTAL_DISORDER),
                        when(incidents(circumstances) >= incidentsFrom, LevelReason.INCIDENTS))
                .flatMap(reason -> reason)
                .toList();
    }

    /** By how many levels the reasons make it worse, coma aside. */
    int steps(List<LevelReason> reasons) {
        int diagnosed = reasons.contains(LevelReason.DEMENTIA) || reasons.contains(LevelReason.MENTAL_DISORDER) ? 1 : 0;
        int happened = reasons.contains(LevelReason.INCIDENTS) ? 1 : 0;
        return switch (stacking) {
            case ONCE -> Math.max(diagnosed, happened);
            case EACH -> diagnosed + happened;
        };
    }

    private int incidents(Circumstances circumstances) {
        IntStream counts = circumstances.incidents().values().stream().mapToInt(Times::least);
        return switch (incidentCount) {
            case SUM -> counts.sum();
            case SAME_KIND -> counts.max().orElse(0);
        };
    }

    private static Stream<LevelReason> when(boolean applies, LevelReason reason) {
        return applies ? Stream.of(reason) : Stream.empty();
    }
}
