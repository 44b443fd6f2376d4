package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.domain.AccessEntry;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.Verdict;

/** Who asked to see what, append-only. Needs an open unit of work. */
public interface AccessLog {

    /**
     * How often the caller has asked since {@code since}, not counting what was too many; other requests of the same
     * caller wait until the unit of work ends.
     */
    Uni<Long> recent(String subject, Instant since);

    /** Appends a line. */
    Uni<Void> append(UnmaskingRequest request, Verdict verdict, Instant at);

    /** Appends a line for each of several requests without notes. */
    Uni<Void> append(List<UnmaskingRequest> requests, Function<UnmaskingRequest, Verdict> verdicts, Instant at);

    /** Lines about a resident before {@code position}, newest first. */
    Uni<List<AccessEntry>> about(ResidentId resident, @Nullable Long position, int limit);
}
