package org.linli.registry.unmasking.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.ResidentId;
import org.linli.registry.unmasking.application.AccessLog;
import org.linli.registry.unmasking.application.Chapter;
import org.linli.registry.unmasking.domain.AccessEntry;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.security.Scope;

/** Who looked at a resident's data, in an export: by role, since the names of staff are theirs. */
@ApplicationScoped
class AccessChapter implements Chapter {

    private static final int MOST = 10_000;

    private final AccessLog log;

    AccessChapter(AccessLog log) {
        this.log = log;
    }

    /** A look, or an attempt. */
    record Look(Instant at, List<String> roles, Purpose purpose, List<String> fields, Verdict result) {

        static Look of(AccessEntry entry) {
            return new Look(
                    entry.at(),
                    entry.request().viewer().roles().stream().sorted().toList(),
                    entry.request().purpose(),
                    entry.request().fields().stream()
                            .sorted()
                            .map(PersonalField::text)
                            .toList(),
                    entry.verdict());
        }
    }

    @Override
    public String name() {
        return "accessLog";
    }

    @Override
    public Uni<List<Look>> about(ResidentId resident, Scope scope) {
        return log.about(resident, null, MOST)
                .map(entries -> entries.stream().map(Look::of).toList());
    }
}
