package org.linli.registry.unmasking.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.registry.resident.application.SharedFiles;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.UnmaskingRules;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.security.Scope;

/**
 * Hands out everything kept about a resident (PIPL art. 45): to herself, to a relative whom she lets see all, to civil
 * affairs; after her death to the same (art. 49). Never without a line in the access log, and within the limit of unmasking.
 */
@ApplicationScoped
@UnitOfWork
public class ExportPersonalData {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReadResidents residents;
    private final SharedFiles files;
    private final AccessLog log;
    private final UnmaskingRules rules;
    private final Instance<Chapter> chapters;
    private final Clock clock;

    ExportPersonalData(
            ReadResidents residents,
            SharedFiles files,
            AccessLog log,
            UnmaskingRules rules,
            Instance<Chapter> chapters,
            Clock clock) {
        this.residents = residents;
        this.files = files;
        this.log = log;
        this.rules = rules;
        this.chapters = chapters;
        this.clock = clock;
    }

    /** Decides on a request and records it, whatever comes of it. */
    public Uni<Export> export(UnmaskingRequest request, Scope scope) {
        Instant now = clock.instant();
        return log.recent(request.viewer().subject(), now.minus(MINUTE))
                .chain(recent -> verdict(request.resident(), scope, recent))
                .call(verdict -> log.append(request, verdict, now))
                .chain(verdict -> verdict == Verdict.SHOWN
                        ? written(request.resident(), scope, now)
                        : Uni.createFrom().item(new Export.Refused(verdict)));
    }

    private Uni<Verdict> verdict(ResidentId resident, Scope scope, long recent) {
        return rules.tooMany(recent)
                ? Uni.createFrom().item(Verdict.TOO_MANY_REQUESTS)
                : residents
                        .personalData(resident, scope)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Verdict.NOT_FOUND)
                                : mayHaveAll(resident, scope)
                                        .map(all -> all ? Verdict.SHOWN : Verdict.PURPOSE_NOT_ALLOWED));
    }

    private Uni<Boolean> mayHaveAll(ResidentId resident, Scope scope) {
        return scope instanceof Scope.OfRelative relative
                ? files.showsAllTo(resident, relative.subject(), scope)
                : Uni.createFrom().item(true);
    }

    private Uni<Export> written(ResidentId resident, Scope scope, Instant now) {
        return Multi.createFrom()
                .iterable(chapters)
                .onItem()
                .transformToUniAndConcatenate(
                        chapter -> chapter.about(resident, scope).map(text -> Map.entry(chapter.name(), (Object) text)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(all -> new Export.Written(now, all));
    }
}
