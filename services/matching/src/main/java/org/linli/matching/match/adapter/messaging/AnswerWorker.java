package org.linli.matching.match.adapter.messaging;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.matching.Heartbeats;
import org.linli.matching.match.application.AnswerRequests;
import org.linli.matching.match.application.SweepRequests;

/** Answers what {@link LocalAnswerQueue} hands over, and sweeps at every heartbeat. A failure is tried again when due. */
@ApplicationScoped
class AnswerWorker {

    private static final Logger LOG = Logger.getLogger(AnswerWorker.class);

    private final AnswerRequests answers;
    private final SweepRequests sweep;

    AnswerWorker(AnswerRequests answers, SweepRequests sweep) {
        this.answers = answers;
        this.sweep = sweep;
    }

    @ConsumeEvent(LocalAnswerQueue.ANSWER)
    Uni<Void> answer(String requestId) {
        return logged("request " + requestId, answers.answer(UUID.fromString(requestId)));
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
