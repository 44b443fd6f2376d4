package org.linli.registry.unmasking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmaskingRulesTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final PlannedVisit VISIT = new PlannedVisit(START, START.plus(Duration.ofMinutes(90)), false);
    private static final UnmaskingRules RULES = new UnmaskingRules(30, Duration.ofMinutes(60), Duration.ofMinutes(60));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:59:59Z, OUTSIDE_VISIT_WINDOW",
        "2026-11-23T00:00:00Z, SHOWN",
        "2026-11-23T01:30:00Z, SHOWN",
        "2026-11-23T03:30:00Z, SHOWN",
        "2026-11-23T03:30:01Z, OUTSIDE_VISIT_WINDOW"
    })
    void theWindowOpensAnHourBeforeTheVisitAndClosesAnHourAfter(Instant now, Verdict expected) {
        assertThat(RULES.verdict(List.of(VISIT), now)).isEqualTo(expected);
    }

    @Test
    void aVisitThatEndedOpensNothing() {
        PlannedVisit ended = new PlannedVisit(VISIT.start(), VISIT.end(), true);

        assertThat(RULES.verdict(List.of(ended), START)).isEqualTo(Verdict.OUTSIDE_VISIT_WINDOW);
    }

    @Test
    void oneOpenVisitAmongSeveralIsEnough() {
        PlannedVisit tomorrow =
                new PlannedVisit(START.plus(Duration.ofDays(1)), START.plus(Duration.ofHours(26)), false);

        assertThat(RULES.verdict(List.of(tomorrow, VISIT), START)).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void whoNeverVisitsThisResidentHearsOfNobody() {
        assertThat(RULES.verdict(List.of(), START)).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void theThirtyFirstRequestOfAMinuteIsTooMany() {
        assertThat(RULES.tooMany(29)).isFalse();
        assertThat(RULES.tooMany(30)).isTrue();
    }

    @Test
    void aVisitNeedsTheAddressAndNothingElse() {
        assertThat(PersonalField.values())
                .filteredOn(Purpose.VISIT::needs)
                .containsExactly(PersonalField.ADDRESS, PersonalField.DOOR_NOTE);
    }

    @Test
    void anOrderNeedsNoIdentityNumber() {
        assertThat(Purpose.ORDER.needs(PersonalField.IDENTITY_NUMBER)).isFalse();
        assertThat(Purpose.COMPLAINT.needs(PersonalField.DOOR_NOTE)).isFalse();
    }

    @Test
    void healthIsForWhoHelpsAssessesOrPutsTheFileRight() {
        assertThat(Purpose.values())
                .filteredOn(purpose -> purpose.needs(PersonalField.HEALTH_NOTE))
                .containsExactly(Purpose.SOS, Purpose.ASSESSMENT, Purpose.CORRECTION, Purpose.EXPORT);
    }
}
