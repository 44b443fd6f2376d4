package org.linli.emergency.event.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final FlagRules RADAR =
            new FlagRules(Duration.ofMinutes(2), true, Duration.ofSeconds(3), Duration.ofMinutes(30));
    private static final FlagRules BUTTON =
            new FlagRules(Duration.ofSeconds(10), false, Duration.ZERO, Duration.ofMinutes(30));
    private static final String HERS = "her";
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void aFlagThatEveryReportRepeatsIsOneOccurrence() {
        Occurrence fall = Occurrence.begun(HERS, NOON);
        for (int second = 5; second <= 600; second += 5) {
            fall = fall.again(HERS, after(second), RADAR).orElseThrow();
        }
        assertThat(fall).isEqualTo(new Occurrence(HERS, NOON, after(600), Optional.empty(), NOON));
    }

    @Test
    void aFlagThatWasClearedAndIsSetAgainIsAnother() {
        Occurrence over = Occurrence.begun(HERS, NOON).clearedAt(after(5));
        assertThat(over.again(HERS, after(10), RADAR)).isEmpty();
        assertThat(over.clearedAt(after(9)).again(HERS, after(10), RADAR)).isEmpty();
    }

    @Test
    void aSensorThatFlickersIsNoOtherOccurrence() {
        Occurrence flickered = Occurrence.begun(HERS, NOON).clearedAt(after(5));
        Optional<Occurrence> again = flickered.again(HERS, after(7), RADAR);
        assertThat(again).contains(new Occurrence(HERS, NOON, after(7), Optional.empty(), NOON));
        assertThat(flickered.again(HERS, after(8), RADAR)).isEmpty();
    }

    @Test
    void aButtonThatWasReleasedIsPressedAgainHoweverSoon() {
        Occurrence released = Occurrence.begun(HERS, NOON).clearedAt(NOON);
        assertThat(released.again(HERS, NOON, BUTTON)).isEmpty();
        assertThat(released.again(HERS, after(1), BUTTON)).isEmpty();
    }

    @Test
    void aFlagOfWhichNothingWasHeardForLongerThanItHoldsIsAnother() {
        Occurrence fall = Occurrence.begun(HERS, NOON);
        assertThat(fall.again(HERS, after(120), RADAR)).isPresent();
        assertThat(fall.again(HERS, after(121), RADAR)).isEmpty();
        assertThat(fall.again(HERS, after(10), BUTTON)).isPresent();
        assertThat(fall.again(HERS, after(11), BUTTON)).isEmpty();
    }

    @Test
    void aButtonThatTellsOfEveryPressAndNoReleaseCountsAgainHoweverOftenItIsPressed() {
        Occurrence press =
                Occurrence.begun(HERS, NOON).again(HERS, after(8), BUTTON).orElseThrow();
        assertThat(press.again(HERS, after(16), BUTTON)).isEmpty();
    }

    @Test
    void aReportThatIsReadLateDoesNotUndoALaterRelease() {
        Occurrence over = Occurrence.begun(HERS, NOON).clearedAt(after(10));
        Occurrence late = over.again(HERS, after(5), RADAR).orElseThrow();
        assertThat(late.cleared()).contains(after(10));
        assertThat(late.again(HERS, after(14), RADAR)).isEmpty();
    }

    @Test
    void whatIsSetForSomebodyElseIsAnother() {
        assertThat(Occurrence.begun("test", NOON).again(HERS, after(5), RADAR)).isEmpty();
    }

    @Test
    void aReportThatIsReadLateChangesNothingThatIsNewer() {
        Occurrence fall =
                Occurrence.begun(HERS, NOON).again(HERS, after(60), RADAR).orElseThrow();
        assertThat(fall.again(HERS, after(30), RADAR)).contains(fall);
        assertThat(fall.again(HERS, after(-1), RADAR)).contains(fall);
        assertThat(fall.clearedAt(after(-1))).isEqualTo(fall);
        assertThat(fall.clearedAt(after(30))).isEqualTo(fall);
        Occurrence over = fall.clearedAt(after(60));
        assertThat(over.clearedAt(after(90))).isEqualTo(over);
        assertThat(fall.clearedAt(after(90)).clearedAt(after(70)).cleared()).contains(after(70));
        assertThat(over.again(HERS, after(5), BUTTON)).contains(over);
    }

    @Test
    void whatHasLongBeenWithoutAnIncidentIsOverdue() {
        Occurrence fall = Occurrence.begun(HERS, NOON);
        assertThat(fall.noveltyAt(after(1799), RADAR)).isEqualTo(Novelty.REPEATED);
        assertThat(fall.noveltyAt(after(1800), RADAR)).isEqualTo(Novelty.OVERDUE);
        assertThat(fall.noveltyAt(NOON.minusSeconds(3600), RADAR)).isEqualTo(Novelty.REPEATED);
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
