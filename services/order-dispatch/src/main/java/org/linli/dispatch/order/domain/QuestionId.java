package org.linli.dispatch.order.domain;

import java.util.UUID;

/** Identifies one question to matching; an answer names it. */
public record QuestionId(UUID value) {}
