package org.linli.emergency.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.emergency.incident.domain.Duty.Employment;
import org.linli.emergency.incident.domain.Duty.Report;

class DutyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T19:12:00Z");

    @Test
    void aLivePositionOrAShiftThatRunsIsOnDuty() {
        assertThat(duty(Employment.ACTIVE, null, true)).isEqualTo(Duty.ON);
        assertThat(duty(Employment.ACTIVE, report(1, false), false)).isEqualTo(Duty.ON);
    }

    @Test
    void aShiftThatIsOverIsOffDuty() {
        assertThat(duty(Employment.ACTIVE, report(-1, false), false)).isEqualTo(Duty.OFF);
    }

    @Test
    void aShiftThatIsOverOnPaperGoesOnWhileThePositionIsLive() {
        assertThat(duty(Employment.ACTIVE, report(-1, false), true)).isEqualTo(Duty.ON);
        assertThat(duty(Employment.ACTIVE, report(-1, true), true)).isEqualTo(Duty.ON);
        assertThat(duty(Employment.ON_LEAVE, report(-1, false), true)).isEqualTo(Duty.OFF);
    }

    @Test
    void whoSaidThatSheIsOffIsOffWhereverHerPhoneIs() {
        assertThat(duty(Employment.ACTIVE, new Report(Optional.empty(), false), true))
                .isEqualTo(Duty.OFF);
        assertThat(duty(Employment.ACTIVE, new Report(Optional.empty(), true), true))
                .isEqualTo(Duty.AGREED);
    }

    @Test
    void whoAgreedMayBeCalledOffDutyAndOnLeave() {
        assertThat(duty(Employment.ACTIVE, report(-1, true), false)).isEqualTo(Duty.AGREED);
        assertThat(duty(Employment.ON_LEAVE, report(1, true), true)).isEqualTo(Duty.AGREED);
    }

    @Test
    void whoIsOnLeaveOrGoneIsOffDuty() {
        assertThat(duty(Employment.ON_LEAVE, null, false)).isEqualTo(Duty.OFF);
        assertThat(duty(Employment.LEFT, report(1, true), true)).isEqualTo(Duty.OFF);
    }

    @Test
    void whoSaidNothingIsUnknown() {
        assertThat(duty(Employment.ACTIVE, null, false)).isEqualTo(Duty.UNKNOWN);
    }

    private static Duty duty(Employment employment, @Nullable Report report, boolean live) {
        return Duty.of(employment, Optional.ofNullable(report), live, NOW);
    }

    private static Report report(int hours, boolean callable) {
        return new Report(Optional.of(NOW.plus(Duration.ofHours(hours))), callable);
    }
}
