package org.linli.dispatch.order.domain;

import java.util.UUID;

/** Identifies an exception (异常) that a caregiver reported. */
public record ExceptionId(UUID value) {}
