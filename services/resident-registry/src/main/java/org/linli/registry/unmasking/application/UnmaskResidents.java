package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.application.PersonalData;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.registry.unmasking.domain.AccessEntry;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.UnmaskingRules;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.security.Scope;

/** Shows personal data in clear, and never without a line in the access log. */
@ApplicationScoped
@UnitOfWork
public class UnmaskResidents {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReadResidents residents;
    private final VisitAccess visits;
    private final AccessLog log;
    private final UnmaskingRules rules;
    private final Clock clock;

    UnmaskResidents(ReadResidents residents, VisitAccess visits, AccessLog log, UnmaskingRules rules, Clock clock) {
        this.residents = residents;
        this.visits = visits;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    /** Decides on a request and records it, whatever comes of it. */
    public Uni<Unmasking> unmask(UnmaskingRequest request, Scope scope) {
        Instant now = clock.instant();
        return log.recent(request.viewer().subject(), now.minus(MINUTE))
                .chain(recent -> verdict(request, scope, recent, now))
                .chain(verdict -> load(request, scope, verdict))
                .call(unmasking -> log.append(request, verdictOf(unmasking), now));
    }

    /** Lines of the access log about a resident, newest first; refused with {@code NOT_FOUND}. */
    public Uni<List<AccessEntry>> entries(ResidentId resident, Scope scope, @Nullable Long before, int limit) {
        return residents.get(resident, scope).chain(() -> log.about(resident, before, limit));
    }

    private Uni<Verdict> verdict(UnmaskingRequest request, Scope scope, long recent, Instant now) {
        if (rules.tooMany(recent)) {
            return Uni.createFrom().item(Verdict.TOO_MANY_REQUESTS);
        }
        if (!Permissions.allow(request)) {
            return Uni.createFrom().item(Verdict.PURPOSE_NOT_ALLOWED);
        }
        return scope instanceof Scope.OfCaregiver caregiver
                ? visits.visits(caregiver.caregiverId(), request.resident(), now)
                        .map(found -> rules.verdict(found, now))
                : Uni.createFrom().item(Verdict.SHOWN);
    }

    private Uni<Unmasking> load(UnmaskingRequest request, Scope scope, Verdict verdict) {
        return verdict == Verdict.SHOWN
                ? residents.personalData(request.resident(), scope).map(data -> shown(request, data))
                : Uni.createFrom().item(new Unmasking.Refused(verdict));
    }

    private static Unmasking shown(UnmaskingRequest request, Optional<PersonalData> data) {
        if (data.isEmpty()) {
            return new Unmasking.Refused(Verdict.NOT_FOUND);
        }
        return data.get().served() || request.purpose().afterService()
                ? new Unmasking.Shown(data.get())
                : new Unmasking.Refused(Verdict.RESIDENT_NOT_ACTIVE);
    }

    private static Verdict verdictOf(Unmasking unmasking) {
        return switch (unmasking) {
            case Unmasking.Shown shown -> Verdict.SHOWN;
            case Unmasking.Refused refused -> refused.verdict();
        };
    }
}
