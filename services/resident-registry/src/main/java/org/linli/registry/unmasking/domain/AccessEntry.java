package org.linli.registry.unmasking.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the access log (访问日志).
 *
 * @param id the line
 * @param position its place in the log
 * @param at when
 * @param request what was asked
 * @param verdict what came of it
 */
public record AccessEntry(UUID id, long position, Instant at, UnmaskingRequest request, Verdict verdict) {}
