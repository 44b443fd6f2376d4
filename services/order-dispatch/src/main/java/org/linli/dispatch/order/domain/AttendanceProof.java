package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Proof of a service at a facility (服务凭证).
 *
 * @param id the proof
 * @param at when the resident left
 * @param evidence till transaction or signature
 * @param note remark, without personal data
 */
public record AttendanceProof(ProofId id, Instant at, Evidence evidence, Optional<String> note) {}
