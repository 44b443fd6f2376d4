package org.linli.matching.match.adapter.messaging;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.matching.Heartbeats;
import org.linli.matching.match.application.AnswerRequests;
import org.linli.matching.match.application.GiveUpRequests;
import org.linli.matching.match.application.SweepRequests;
import org.linli.messaging.Failures;

/** Answers what {@link LocalAnswerQueue} hands over, and sweeps at every heartbeat. A failure is tried again when
 * due: for as long as it takes when it is transient, else until {@link GiveUpRequests} gives up. */
@ApplicationScoped
class AnswerWorker {

    private static final Logger LOG = Logger.getLogger(AnswerWorker.class);

    private final AnswerRequests answers;
    private final GiveUpRequests givingUp;
    private final SweepRequests sweep;

    AnswerWorker(AnswerRequests answers, GiveUpRequests givingUp, SweepRequests sweep) {
        this.answers = answers;
        this.givingUp = givingUp;
        this.sweep = sweep;
    }

    @ConsumeEvent(LocalAnswerQueue.ANSWER)
    Uni<Void> answer(String requestId) {
        UUID request = UUID.fromString(requestId);
        Uni<Void> answer = answers.answer(request)
                .onFailure(failure -> !Failures.isTransient(failure))
                .call(failure -> givingUp.failed(request, failure));
        return logged("request " + requestId, answer);
    }

    @ConsumeEvent(Heartbeats.SWEEP)
    Uni<Void> sweep(String beat) {
        return logged("sweep", sweep.sweep());
    }

    private static Uni<Void> logged(String what, Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf(failure, "%s failed, will be tried again", what))
                .onFailure()
                .recoverWithNull();
    }
}
