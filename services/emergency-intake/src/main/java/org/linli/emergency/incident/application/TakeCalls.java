package org.linli.emergency.incident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.emergency.application.Actor;
import org.linli.emergency.domain.IncidentId;
import org.linli.emergency.incident.domain.Call;
import org.linli.emergency.incident.domain.Dossier;
import org.linli.emergency.incident.domain.Incident;
import org.linli.emergency.incident.domain.Open;
import org.linli.emergency.incident.domain.Press;
import org.linli.emergency.incident.domain.Step;
import org.linli.emergency.incident.domain.Subject;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/**
 * Calls find their incident: the open one of their subject, or a new one. Never refused, never muted. Two at the same moment
 * on two replicas wait for each other, so that the second finds what the first has opened.
 */
@ApplicationScoped
@UnitOfWork
public class TakeCalls {

    private final Incidents incidents;
    private final Ladders ladders;
    private final Recorder recorder;
    private final Ids ids;

    TakeCalls(Incidents incidents, Ladders ladders, Recorder recorder, Ids ids) {
        this.incidents = incidents;
        this.ladders = ladders;
        this.recorder = recorder;
        this.ids = ids;
    }

    /** Takes a call; the incident it belongs to. */
    public Uni<IncidentId> take(IncomingCall call) {
        Subject subject = subject(call);
        return incidents
                .openOf(subject)
                .chain(open -> open.map(known -> again((Open) known.incident(), press(call)))
                        .orElseGet(() -> opened(subject, call)));
    }

    /** The open incident that a call would belong to, if there is one; nothing becomes of it. */
    public Uni<Optional<IncidentId>> openOf(IncomingCall call) {
        return incidents.openOf(subject(call)).map(open -> open.map(TakeCalls::id));
    }

    /** Takes back what the sender called for: noted in the open incident, if there is one. */
    public Uni<Optional<IncidentId>> withdraw(IncomingCall call) {
        return incidents
                .openOf(subject(call))
                .chain(open -> open.map(known -> ((Open) known.incident()).withdraw(press(call)))
                        .map(step -> record(step).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** People are called in the order of the hour: it is made anew when the ladder starts again. */
    private Uni<IncidentId> again(Open open, Press press) {
        return open.startsAgain(press)
                ? ladders.rungs(open, press.at()).chain(rungs -> record(open.press(press, rungs)))
                : record(open.press(press));
    }

    private Uni<IncidentId> opened(Subject subject, IncomingCall call) {
        return incidents
                .lastClosedOf(subject)
                .chain(previous -> ladders.set(call.resident(), call.division(), call.voice(), call.at())
                        .map(ladder -> Incident.open(
                                new Dossier(
                                        new IncidentId(ids.next()),
                                        Call.first(subject, call.source(), call.division(), press(call), previous),
                                        ladder),
                                press(call))))
                .chain(step -> recorder.open(step, Actor.SYSTEM))
                .map(TakeCalls::id);
    }

    private Uni<IncidentId> record(Step<? extends Open> step) {
        return recorder.record(step, Actor.SYSTEM).map(TakeCalls::id);
    }

    private static IncidentId id(Versioned incident) {
        return incident.incident().id();
    }

    private static Press press(IncomingCall call) {
        return new Press(call.event(), call.kind(), call.at());
    }

    private static Subject subject(IncomingCall call) {
        if (call.test()) {
            return new Subject.OfTest(call.source(), call.sender());
        }
        return call.resident()
                .<Subject>map(Subject.OfResident::new)
                .orElseGet(() -> new Subject.OfSender(call.source(), call.sender()));
    }
}
