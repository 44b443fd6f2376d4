package org.linli.registry.audit.domain;

import org.jspecify.annotations.Nullable;

/**
 * A seal with the line that it is about.
 *
 * @param seal the seal
 * @param line the line, null when there is none any more
 */
public record SealedLine(Seal seal, @Nullable LogLine line) {}
