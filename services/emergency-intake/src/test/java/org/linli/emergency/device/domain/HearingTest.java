package org.linli.emergency.device.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");
    private static final Duration DEAF = Duration.ofMinutes(1);
    private static final Supervision MAINS =
            new Supervision("MAINS", Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final UUID MARK = new UUID(1, 1);
    private static final UUID FRESH = new UUID(2, 2);
    private static final UUID DEVICE = new UUID(3, 3);
    private static final Hearing HEARING = new Hearing(MARK, START, START, DEVICE, DEVICE);

    @Test
    void aSweepGoesOnWhereTheLastOneEnded() {
        Hearing now = HEARING.goOn(Optional.of(MARK), FRESH, START.plusSeconds(59), DEAF);
        assertThat(now.since()).isEqualTo(START);
        assertThat(now.lastAt()).isEqualTo(START.plusSeconds(59));
        assertThat(now.supervisedTo()).isEqualTo(DEVICE);
    }

    @Test
    void afterAGapSilenceCountsFromNowOn() {
        Instant back = START.plus(Duration.ofHours(8));
        Hearing now = HEARING.goOn(Optional.of(MARK), FRESH, back, DEAF);
        assertThat(now.since()).isEqualTo(back);
        assertThat(now.mark()).isEqualTo(MARK);
        assertThat(now.supervisedTo()).isEqualTo(DEVICE);
    }

    @Test
    void whoHasForgottenBeginsAnewWithEverybody() {
        Instant at = START.plusSeconds(1);
        assertThat(HEARING.goOn(Optional.empty(), FRESH, at, DEAF))
                .isEqualTo(new Hearing(FRESH, at, at, Hearing.NOBODY, Hearing.NOBODY))
                .isEqualTo(HEARING.goOn(Optional.of(new UUID(9, 9)), FRESH, at, DEAF));
    }

    @Test
    void nobodyIsSilentForLongerThanWeHear() {
        assertThat(HEARING.horizon(MAINS, START.plus(Duration.ofMinutes(14)))).isEmpty();
        assertThat(HEARING.horizon(MAINS, START.plus(Duration.ofMinutes(15)))).hasValue(START);
        assertThat(HEARING.horizon(MAINS, START.plus(Duration.ofMinutes(20))))
                .hasValue(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aDeviceIsOnlineThenLateThenOffline() {
        assertThat(state(Duration.ofMinutes(1))).isEqualTo(DeviceState.ONLINE);
        assertThat(state(Duration.ofMinutes(5))).isEqualTo(DeviceState.LATE);
        assertThat(state(Duration.ofMinutes(15))).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void whoCouldNotBeHeardIsUnknownAndWhoWasOfflineStaysSo() {
        Instant now = START.plusSeconds(1);
        Optional<Instant> yesterday = Optional.of(START.minus(Duration.ofDays(1)));
        assertThat(DeviceState.of(MAINS, yesterday, START, false, now)).isEqualTo(DeviceState.UNKNOWN);
        assertThat(DeviceState.of(MAINS, Optional.empty(), START, false, now)).isEqualTo(DeviceState.UNKNOWN);
        assertThat(DeviceState.of(MAINS, yesterday, START, true, now)).isEqualTo(DeviceState.OFFLINE);
        assertThat(DeviceState.of(MAINS, Optional.of(now), START, true, now)).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void manyDevicesOfANetworkAreAnOutageAndABuildingIsNone() {
        OutageRule rule = new OutageRule(0.05, 20, Duration.ofMinutes(10));
        assertThat(rule.holds(19, 19)).isFalse();
        assertThat(rule.holds(20, 400)).isTrue();
        assertThat(rule.holds(20, 401)).isFalse();
        assertThat(rule.holds(50_000, 1_000_000)).isTrue();
    }

    private static DeviceState state(Duration silence) {
        return DeviceState.of(MAINS, Optional.of(START), START, false, START.plus(silence));
    }
}
