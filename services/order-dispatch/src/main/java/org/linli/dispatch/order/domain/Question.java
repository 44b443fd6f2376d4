package org.linli.dispatch.order.domain;

import java.time.Instant;

/** A question to matching and until when its answer is waited for. */
public record Question(QuestionId id, Instant answerDue) {}
