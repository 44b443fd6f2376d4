package org.linli.matching.match.application;

import java.util.UUID;

/** Hands stored questions to {@link AnswerRequests}, in memory; what is lost here the sweep finds again. */
public interface AnswerQueue {

    /** Hands it over once the current unit of work is committed. */
    void addAfterCommit(UUID requestId);

    /** Hands it over. */
    void add(UUID requestId);
}
