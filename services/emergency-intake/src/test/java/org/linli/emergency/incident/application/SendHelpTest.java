package org.linli.emergency.incident.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.emergency.application.Actor;
import org.linli.emergency.application.By;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Dossier;
import org.linli.emergency.incident.domain.Efforts;
import org.linli.emergency.incident.domain.Mission;
import org.linli.emergency.incident.domain.MissionId;
import org.linli.emergency.incident.domain.Press;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.Ringing;
import org.linli.emergency.incident.domain.Subject;
import org.linli.emergency.incident.domain.ladder.Ladder;
import org.linli.emergency.incident.domain.ladder.LadderTimes;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Roles;
import org.linli.security.Scope;

class SendHelpTest {

    private static final Instant AT = Instant.parse("2026-11-25T19:12:00Z");
    private static final UUID ZHOU = UUID.randomUUID();
    private static final UUID QIAN = UUID.randomUUID();
    private static final Mission OF_ZHOU = mission(ZHOU);
    private static final Mission OF_QIAN = mission(QIAN);

    @Test
    void aCaregiverReportsOnHerOwnMissionOnly() {
        By zhou = new By(new Actor(Roles.CAREGIVER, "zhou"), new Scope.OfCaregiver(ZHOU));
        assertThat(SendHelp.own(zhou, incident(), OF_ZHOU.id())).isInstanceOf(Ringing.class);
        assertThatThrownBy(() -> SendHelp.own(zhou, incident(), OF_QIAN.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonError.NOT_FOUND));
    }

    @Test
    void aDeskReportsForEverybody() {
        By desk = new By(new Actor(Roles.OPERATOR, "li"), new Scope.Area("99"));
        assertThat(SendHelp.own(desk, incident(), OF_QIAN.id())).isInstanceOf(Ringing.class);
    }

    private static Versioned incident() {
        Press press = new Press(UUID.randomUUID(), SignalKind.SOS, AT);
        return new Versioned(
                new Ringing(new Dossier(
                        new IncidentId(UUID.randomUUID()),
                        Call.first(new Subject.OfSender("api", "B1"), "api", "", press, Optional.empty()),
                        Ladder.standing(List.of(), LadderTimes.DEFAULT, AT),
                        new Efforts(List.of(), List.of(OF_ZHOU, OF_QIAN)),
                        Optional.empty(),
                        Optional.empty())),
                0);
    }

    private static Mission mission(UUID caregiver) {
        return Mission.sent(
                new MissionId(UUID.randomUUID()),
                new Responder(Responder.Kind.CAREGIVER, caregiver.toString()),
                "li",
                AT,
                Optional.empty(),
                Optional.empty());
    }
}
