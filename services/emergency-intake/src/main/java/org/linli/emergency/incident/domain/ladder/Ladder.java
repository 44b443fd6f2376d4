package org.linli.emergency.incident.domain.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The contact ladder of one incident. It climbs by attempts and by time: a stage is open when the ones before it have been
 * tried, or when their time is over. Nothing of it waits for an operator to be there.
 *
 * @param rungs the steps, in the order in which they are taken
 * @param times by when each stage must have led to somebody
 * @param from the call from which the times count
 * @param reached the highest stage that time has opened
 */
public record Ladder(List<Rung> rungs, LadderTimes times, Instant from, Stage reached) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** A ladder at its foot. */
    public static Ladder standing(List<Rung> rungs, LadderTimes times, Instant from) {
        return new Ladder(rungs, times, from, Stage.TERMINAL);
    }

    /** The same ladder with other steps: its owner became known, or the hour is another. */
    public Ladder with(List<Rung> others) {
        return new Ladder(others, times, from, reached);
    }

    /** The same ladder at its foot again, after a new call. */
    public Ladder again(Instant at) {
        return standing(rungs, times, at);
    }

    /** The step of a kind and rank. */
    public Optional<Rung> rung(RungKind kind, int rank) {
        return rungs.stream().filter(rung -> rung.is(kind, rank)).findFirst();
    }

    /** What is to be done now, given what was tried. */
    public NextStep next(List<Attempt> attempts) {
        if (isSatisfied(attempts)) {
            return NextStep.NONE;
        }
        Optional<Stage> opens = nextStage();
        return new NextStep(open(attempts), opens, opens.map(this::opensAt));
    }

    /** The ladder with every stage open whose time has come. */
    public Ladder at(Instant now) {
        Stage highest = reached;
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(highest) > 0 && !opensAt(stage).isAfter(now)) {
                highest = stage;
            }
        }
        return new Ladder(rungs, times, from, highest);
    }

    /** The stages that time has opened between this ladder and a later one. */
    public List<Stage> openedUpTo(Ladder later) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(reached) > 0 && stage.compareTo(later.reached) <= 0)
                .toList();
    }

    private static boolean isSatisfied(List<Attempt> attempts) {
        return attempts.stream().anyMatch(Attempt::isVoiceContact);
    }

    private List<Rung> open(List<Attempt> attempts) {
        List<Rung> open = new ArrayList<>();
        boolean failedSoFar = true;
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(reached) > 0 && !failedSoFar) {
                break;
            }
            List<Rung> ofStage =
                    rungs.stream().filter(rung -> rung.kind().stage() == stage).toList();
            failedSoFar &= ofStage.stream().allMatch(rung -> hasFailed(rung, attempts));
            ofStage.stream()
                    .filter(rung -> of(rung, attempts).isEmpty())
                    .limit(stage == Stage.CONTACTS ? 1 : ofStage.size())
                    .forEach(open::add);
        }
        return failedSoFar ? again(attempts) : open;
    }

    /** Everything was tried in vain: whoever did not answer is tried again, until somebody does. */
    private List<Rung> again(List<Attempt> attempts) {
        return rungs.stream()
                .filter(rung -> of(rung, attempts).stream()
                        .flatMap(attempt -> attempt.result().stream())
                        .map(Attempt.Result::outcome)
                        .noneMatch(outcome -> outcome == Outcome.WRONG_NUMBER || outcome.isVoice()))
                .toList();
    }

    private static boolean hasFailed(Rung rung, List<Attempt> attempts) {
        List<Attempt> tries = of(rung, attempts);
        return !tries.isEmpty()
                && tries.stream().allMatch(attempt -> attempt.result().isPresent());
    }

    private static List<Attempt> of(Rung rung, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.rung().is(rung.kind(), rung.rank()))
                .toList();
    }

    private Optional<Stage> nextStage() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(reached) > 0)
                .findFirst();
    }

    private Instant opensAt(Stage stage) {
        return from.plus(times.opens(stage));
    }
}
