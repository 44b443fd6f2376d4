package org.linli.emergency.incident.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.domain.IncidentId;
import org.linli.kernel.Refusal;

class FollowUpTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:10:00Z");
    private static final FollowUp TASK = new FollowUp(
            UUID.randomUUID(),
            0,
            new IncidentId(UUID.randomUUID()),
            Optional.empty(),
            "990105001001",
            NOW.minus(Duration.ofMinutes(10)),
            Optional.empty());

    @Test
    void aCallBackThatReachedNobodyIsDueAgainInAnHour() {
        FollowUp again = TASK.called(done("NOT_REACHED"));
        assertThat(again.done()).isEmpty();
        assertThat(again.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aCallBackThatReachedHerIsDoneOnce() {
        FollowUp done = TASK.called(done("WELL"));
        assertThat(done.done()).contains(done("WELL"));
        assertThat(done.dueAt()).isEqualTo(TASK.dueAt());
        assertThatThrownBy(() -> done.called(done("NOT_REACHED")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(EmergencyError.FOLLOW_UP_DONE));
    }

    private static FollowUp.Done done(String result) {
        return new FollowUp.Done(result, "operator-li", NOW, Optional.empty());
    }
}
