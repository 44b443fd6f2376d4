package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.UnmaskingRules;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.registry.unmasking.domain.Viewer;

/**
 * Puts the reading of whole assessments on record and within the same limit as unmasking. Who may read what is decided
 * before. Needs an open unit of work.
 */
@ApplicationScoped
public class HealthReads {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AccessLog log;
    private final UnmaskingRules rules;
    private final Clock clock;

    HealthReads(AccessLog log, UnmaskingRules rules, Clock clock) {
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Who reads.
     *
     * @param subject token subject
     * @param username sign-in name
     * @param roles roles at that moment
     * @param ip address the request came from, null when unknown
     */
    public record Reader(
            String subject,
            String username,
            Set<String> roles,
            @Nullable String ip) {
        public Reader {
            roles = Set.copyOf(roles);
        }
    }

    /** Records a reading, whatever comes of it; the refusal, if it may not be or there is nothing there. */
    public Uni<Optional<Refusal>> record(ResidentId resident, Reader reader, boolean found) {
        Instant now = clock.instant();
        UnmaskingRequest request = new UnmaskingRequest(
                resident,
                Purpose.ASSESSMENT,
                Set.of(PersonalField.ABILITY),
                null,
                new Viewer(reader.subject(), reader.username(), reader.roles(), reader.ip()));
        return log.recent(reader.subject(), now.minus(MINUTE))
                .map(recent -> verdict(recent, found))
                .call(verdict -> log.append(request, verdict, now))
                .map(verdict -> verdict == Verdict.SHOWN ? Optional.empty() : Optional.of(verdict.refusal()));
    }

    private Verdict verdict(long recent, boolean found) {
        if (rules.tooMany(recent)) {
            return Verdict.TOO_MANY_REQUESTS;
        }
        return found ? Verdict.SHOWN : Verdict.NOT_FOUND;
    }
}
