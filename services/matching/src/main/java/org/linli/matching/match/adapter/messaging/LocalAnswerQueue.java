package org.linli.matching.match.adapter.messaging;

import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.matching.match.application.AnswerQueue;
import org.linli.persistence.AfterCommit;

/**
 * Hands questions over by the event bus of this process, which gives each its own context and so its own session. Not
 * durable on purpose: {@code matching_request} is.
 */
@ApplicationScoped
class LocalAnswerQueue implements AnswerQueue {

    static final String ANSWER = "matching.answer";

    private final EventBus bus;

    LocalAnswerQueue(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public void addAfterCommit(UUID requestId) {
        AfterCommit.run(() -> add(requestId));
    }

    @Override
    public void add(UUID requestId) {
        bus.send(ANSWER, requestId.toString());
    }
}
