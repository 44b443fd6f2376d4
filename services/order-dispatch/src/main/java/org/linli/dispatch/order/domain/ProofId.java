package org.linli.dispatch.order.domain;

import java.util.UUID;

/** Identifies a proof of service (服务凭证). */
public record ProofId(UUID value) {}
