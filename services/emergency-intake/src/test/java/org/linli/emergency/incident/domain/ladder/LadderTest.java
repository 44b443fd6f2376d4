package org.linli.emergency.incident.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.emergency.domain.EmergencyError;
import org.linli.kernel.Refusal;

class LadderTest {

    private static final Instant CALL = Instant.parse("2026-11-25T19:12:00Z");
    private static final Rung TERMINAL = Rung.of(RungKind.TERMINAL);
    private static final Rung PHONE = Rung.of(RungKind.RESIDENT_PHONE);
    private static final Rung DAUGHTER = new Rung(RungKind.CONTACT, 1, false, Optional.empty(), true);
    private static final Rung NEIGHBOUR = new Rung(RungKind.CONTACT, 2, true, Optional.empty(), true);
    private static final Rung RESPONDER = Rung.of(RungKind.RESPONDER);
    private static final Rung GRID_WORKER = Rung.of(RungKind.GRID_WORKER);
    private static final Rung AMBULANCE = Rung.of(RungKind.AMBULANCE);

    private final Ladder ladder = Ladder.standing(
            List.of(TERMINAL, PHONE, DAUGHTER, NEIGHBOUR, RESPONDER, GRID_WORKER, AMBULANCE),
            LadderTimes.DEFAULT,
            CALL);

    @Test
    void itBeginsAtTheDeviceAndThePhoneComesAfterThirtySeconds() {
        NextStep next = ladder.next(List.of());
        assertThat(next.rungs()).containsExactly(TERMINAL);
        assertThat(next.opens()).contains(Stage.RESIDENT_PHONE);
        assertThat(next.at()).contains(CALL.plusSeconds(30));
    }

    @Test
    void eachFailureOpensTheNextStepAtOnce() {
        assertThat(after(no(TERMINAL)).rungs()).containsExactly(PHONE);
        assertThat(after(no(TERMINAL), no(PHONE)).rungs()).containsExactly(DAUGHTER);
        assertThat(after(no(TERMINAL), no(PHONE), no(DAUGHTER)).rungs()).containsExactly(NEIGHBOUR);
        assertThat(after(no(TERMINAL), no(PHONE), no(DAUGHTER), no(NEIGHBOUR)).rungs())
                .containsExactly(RESPONDER, GRID_WORKER);
    }

    @Test
    void aRunningAttemptDoesNotOpenTheNextStageButTheNextContactMayBeCalledBesideIt() {
        assertThat(after(running(TERMINAL)).rungs()).isEmpty();
        assertThat(after(no(TERMINAL), no(PHONE), running(DAUGHTER)).rungs()).containsExactly(NEIGHBOUR);
    }

    @Test
    void timeOpensStagesBesideWhatNobodyHasTried() {
        assertThat(at(29).next(List.of()).rungs()).containsExactly(TERMINAL);
        assertThat(at(30).next(List.of()).rungs()).containsExactly(TERMINAL, PHONE);
        assertThat(at(60).next(List.of()).rungs()).containsExactly(TERMINAL, PHONE, DAUGHTER);
        assertThat(at(90).next(List.of()).rungs()).containsExactly(TERMINAL, PHONE, DAUGHTER, RESPONDER, GRID_WORKER);
        assertThat(at(180).next(List.of()).rungs()).endsWith(AMBULANCE);
        assertThat(at(180).next(List.of()).at()).isEmpty();
    }

    @Test
    void aMissedTickOpensEveryStageThatIsDue() {
        Ladder late = at(1000);
        assertThat(late.reached()).isEqualTo(Stage.AMBULANCE);
        assertThat(ladder.openedUpTo(late))
                .containsExactly(Stage.RESIDENT_PHONE, Stage.CONTACTS, Stage.HELP, Stage.AMBULANCE);
    }

    @Test
    void itEndsWhenTheResidentOrSomebodyAtHerSideHasSpoken() {
        assertThat(after(ended(TERMINAL, Outcome.REACHED))).isEqualTo(NextStep.NONE);
        assertThat(after(no(TERMINAL), ended(DAUGHTER, Outcome.WITH_RESIDENT))).isEqualTo(NextStep.NONE);
    }

    @Test
    void aContactWhoIsElsewhereDoesNotEndIt() {
        NextStep next = after(no(TERMINAL), no(PHONE), ended(DAUGHTER, Outcome.REACHED));
        assertThat(next.rungs()).containsExactly(NEIGHBOUR);
        assertThat(next.at()).isPresent();
    }

    @Test
    void aSilentLineIsNoVoice() {
        assertThat(after(ended(TERMINAL, Outcome.SILENT)).rungs()).containsExactly(PHONE);
    }

    @Test
    void whenEverythingFailedWhoeverDidNotAnswerIsTriedAgain() {
        NextStep next = after(
                no(TERMINAL),
                no(PHONE),
                ended(DAUGHTER, Outcome.WRONG_NUMBER),
                no(NEIGHBOUR),
                no(RESPONDER),
                no(GRID_WORKER),
                no(AMBULANCE));
        assertThat(next.rungs()).containsExactly(TERMINAL, PHONE, NEIGHBOUR, RESPONDER, GRID_WORKER, AMBULANCE);
    }

    @Test
    void withoutContactsTheResponderComesAfterThePhone() {
        Ladder lonely = ladder.with(List.of(TERMINAL, PHONE, RESPONDER, AMBULANCE));
        assertThat(lonely.next(List.of(no(TERMINAL), no(PHONE))).rungs()).containsExactly(RESPONDER);
    }

    @Test
    void anAttemptHasOneOutcome() {
        Attempt ended = no(DAUGHTER);
        assertThatThrownBy(() -> ended.ended(result(Outcome.REACHED)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(EmergencyError.ATTEMPT_ENDED));
    }

    @Test
    void theResidentCannotBeAtHerOwnSide() {
        assertThatThrownBy(() -> running(PHONE).ended(result(Outcome.WITH_RESIDENT)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(EmergencyError.OUTCOME_NOT_POSSIBLE));
    }

    @Test
    void timesThatFallAreRefused() {
        assertThatThrownBy(() -> new LadderTimes(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(180)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Ladder at(long seconds) {
        return ladder.at(CALL.plusSeconds(seconds));
    }

    private NextStep after(Attempt... attempts) {
        return ladder.next(new ArrayList<>(Arrays.asList(attempts)));
    }

    private static Attempt running(Rung rung) {
        return Attempt.started(new AttemptId(UUID.randomUUID()), rung, "op", CALL.plusSeconds(1));
    }

    private static Attempt no(Rung rung) {
        return ended(rung, Outcome.NO_ANSWER);
    }

    private static Attempt ended(Rung rung, Outcome outcome) {
        return running(rung).ended(result(outcome));
    }

    private static Attempt.Result result(Outcome outcome) {
        return new Attempt.Result(outcome, "op", CALL.plusSeconds(5), Optional.empty());
    }
}
