package org.linli.dispatch.order.domain;

import java.util.UUID;

/** Identifies a visit (上门服务): one caregiver at one home. */
public record VisitId(UUID value) {}
