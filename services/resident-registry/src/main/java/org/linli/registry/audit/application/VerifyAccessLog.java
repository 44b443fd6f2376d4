package org.linli.registry.audit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.audit.domain.Seal;
import org.linli.registry.audit.domain.Verification;
import org.linli.registry.audit.domain.Verification.Head;

/**
 * Reads the chain of the access log again and tells the first thing that is wrong. Goes on after a restart where it was;
 * beside traffic, since it ends where the chain ended when it began.
 */
@ApplicationScoped
@UnitOfWork
public class VerifyAccessLog {

    private static final int BATCH = 1000;

    private final Chain chain;
    private final Verifications verifications;
    private final Ids ids;
    private final Clock clock;

    VerifyAccessLog(Chain chain, Verifications verifications, Ids ids, Clock clock) {
        this.chain = chain;
        this.verifications = verifications;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a verification, or tells the one under way. Heads of a part that was cut cannot be met any more. It must meet the head that was kept, or without one that of the
     * last verification that found nothing wrong.
     */
    public Uni<Verification> begin(@Nullable Head kept, String by) {
        return chain.hold()
                .chain(() -> expected(kept))
                .chain(expected -> chain.start()
                        .chain(start -> chain.head().map(head -> begun(expected.orElse(null), start, head))))
                .chain(verification -> verifications.begin(verification, by));
    }

    /** How far a verification is; refused with {@code NOT_FOUND}. */
    public Uni<Verification> get(UUID id) {
        return verifications
                .find(id)
                .map(found ->
                        found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no such verification")));
    }

    /** Reads the next links for the verification under way; tells whether to go on at once. */
    public Uni<Boolean> next() {
        return verifications
                .lockRunning()
                .chain(running -> running.isEmpty() ? Uni.createFrom().item(false) : batch(running.get()));
    }

    private Uni<Boolean> batch(Verification running) {
        return (running.atEnd() ? end(running) : read(running))
                .call(verifications::save)
                .map(after -> after.finishedAt() == null);
    }

    private Uni<Verification> read(Verification running) {
        return chain.after(running.reached().seq(), running.last(), BATCH)
                .map(links -> running.read(links, clock.instant()));
    }

    private Uni<Verification> end(Verification running) {
        return chain.stray().map(stray -> running.end(stray, clock.instant()));
    }

    private Uni<Optional<Head>> expected(@Nullable Head kept) {
        return kept == null ? verifications.lastIntact() : Uni.createFrom().item(Optional.of(kept));
    }

    private Verification begun(@Nullable Head expected, Seal start, Seal head) {
        return new Verification(ids.next(), clock.instant(), start, head.seq(), expected, null, null);
    }
}
