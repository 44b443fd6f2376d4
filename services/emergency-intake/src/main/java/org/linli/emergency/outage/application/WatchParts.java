package org.linli.emergency.outage.application;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Finds out what is lost and what is back. */
@ApplicationScoped
public class WatchParts {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<PartCheck> checks;
    private final Outages outages;

    WatchParts(@All List<PartCheck> checks, Outages outages) {
        this.checks = checks;
        this.outages = outages;
    }

    /** One look at every part. */
    public Uni<Void> watch() {
        return Multi.createFrom()
                .iterable(checks)
                .onItem()
                .transformToUniAndMerge(this::one)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> one(PartCheck check) {
        return Uni.createFrom()
                .deferred(check::check)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(fine -> outages.found(check.part()))
                .onFailure()
                .invoke(failure -> outages.lost(check.part(), failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
