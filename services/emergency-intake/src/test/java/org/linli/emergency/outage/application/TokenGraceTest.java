package org.linli.emergency.outage.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenGraceTest {

    private static final Instant START = Instant.parse("2026-11-26T03:12:00Z");

    private Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Outages outages = new Outages(clock);
    private final TokenGrace grace = new TokenGrace(outages, clock);

    private void after(Duration time) {
        now = START.plus(time);
    }

    @Test
    void aTokenCountsToItsEnd() {
        after(Duration.ofSeconds(60));
        assertThat(grace.counts(START.plusSeconds(60))).isTrue();
        after(Duration.ofSeconds(66));
        assertThat(grace.counts(START.plusSeconds(60))).isFalse();
    }

    @Test
    void oneThatWasGoodWhenKeycloakWentAwayCountsUntilAMinuteAfterItIsBack() {
        outages.lost(Part.KEYCLOAK, "test");
        after(Duration.ofMinutes(90));
        assertThat(grace.counts(START.plusSeconds(60))).isTrue();
        outages.found(Part.KEYCLOAK);
        after(Duration.ofMinutes(90).plusSeconds(59));
        assertThat(grace.counts(START.plusSeconds(60))).isTrue();
        after(Duration.ofMinutes(91).plusSeconds(1));
        assertThat(grace.counts(START.plusSeconds(60))).isFalse();
    }

    @Test
    void oneThatFlickersBackForAMomentHasNotBeenBack() {
        outages.lost(Part.KEYCLOAK, "test");
        after(Duration.ofMinutes(60));
        outages.found(Part.KEYCLOAK);
        after(Duration.ofMinutes(60).plusSeconds(2));
        outages.lost(Part.KEYCLOAK, "test");
        after(Duration.ofMinutes(90));
        assertThat(grace.counts(START.plusSeconds(60))).isTrue();
        assertThat(outages.now()).containsExactly(new Outage(Part.KEYCLOAK, START));
    }

    @Test
    void oneThatHadEndedBeforeStaysEnded() {
        outages.lost(Part.KEYCLOAK, "test");
        after(Duration.ofSeconds(1));
        assertThat(grace.counts(START.minusSeconds(10))).isFalse();
    }

    @Test
    void noneCountsForLongerThanAShift() {
        outages.lost(Part.KEYCLOAK, "test");
        after(Duration.ofHours(12).plusSeconds(61));
        assertThat(grace.counts(START.plusSeconds(60))).isFalse();
    }

    @Test
    void aLostDatabaseIsAReasonTooAndLostKafkaIsNone() {
        outages.lost(Part.KAFKA, "test");
        after(Duration.ofMinutes(5));
        assertThat(grace.counts(START.plusSeconds(60))).isFalse();
        after(Duration.ZERO);
        outages.lost(Part.DATABASE, "test");
        after(Duration.ofMinutes(5));
        assertThat(grace.counts(START.plusSeconds(60))).isTrue();
    }

    @Test
    void whatIsLostIsToldTheLongestFirst() {
        outages.lost(Part.KAFKA, "test");
        after(Duration.ofSeconds(1));
        outages.lost(Part.DATABASE, "test");
        outages.lost(Part.KAFKA, "test");
        assertThat(outages.now())
                .containsExactly(new Outage(Part.KAFKA, START), new Outage(Part.DATABASE, START.plusSeconds(1)));
        outages.found(Part.KAFKA);
        assertThat(outages.now()).containsExactly(new Outage(Part.DATABASE, START.plusSeconds(1)));
    }
}
