package org.linli.dispatch.order.domain;

import java.time.Instant;

/** It is clear who pays. */
public record Funded(Dossier dossier) implements Unfinished {

    /** Puts the order to matching. */
    public Step<Matching> askMatching(Question question, Instant at) {
        return Dispatching.ask(dossier, question, at);
    }
}
