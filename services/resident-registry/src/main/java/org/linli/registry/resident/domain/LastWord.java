package org.linli.registry.resident.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a resident said last about a purpose of processing other than the access of relatives.
 *
 * @param purpose code of the purpose
 * @param given whether it was given, not withdrawn
 * @param until when what was given ends by itself, null when it does not
 */
public record LastWord(
        String purpose, boolean given, @Nullable Instant until) {}
