package org.linli.dispatch.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.order.domain.Question;
import org.linli.dispatch.order.domain.QuestionId;
import org.linli.persistence.Ids;

/** Makes questions to matching, each with its own id and the configured patience. */
@ApplicationScoped
class Questions {

    private final DispatchConfig config;
    private final Ids ids;

    Questions(DispatchConfig config, Ids ids) {
        this.config = config;
        this.ids = ids;
    }

    Question next(Instant at) {
        return new Question(
                new QuestionId(ids.next()), at.plus(config.matching().patience()));
    }
}
