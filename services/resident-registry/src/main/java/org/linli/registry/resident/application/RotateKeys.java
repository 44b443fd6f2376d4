package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/**
 * Wraps every resident's key with the vault's new first key; what the residents' keys seal stays as it is. Beside traffic:
 * a reader opens what it finds with whatever key of the ring, and a key that somebody holds is passed over until the next
 * round. Only a replica whose first key is the run's drives it, so that one that still has the old settings does not turn
 * keys back; what such a replica wraps meanwhile is found before the run ends.
 */
@ApplicationScoped
@UnitOfWork
public class RotateKeys {

    private final VaultKeys keys;
    private final RotationPace pace;
    private final Ids ids;
    private final Clock clock;

    RotateKeys(VaultKeys keys, RotationPace pace, Ids ids, Clock clock) {
        this.keys = keys;
        this.pace = pace;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a run to this replica's first key, or tells the one under way. */
    public Uni<KeyRotation> begin(String by) {
        return keys.left()
                .map(left -> new KeyRotation(ids.next(), keys.activeId(), clock.instant(), left, 0, null))
                .chain(rotation -> keys.begin(rotation, by));
    }

    /** How far a run is; refused with {@code NOT_FOUND}. */
    public Uni<KeyRotation> get(UUID id) {
        return keys.find(id)
                .map(found -> found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "there is no such rotation")));
    }

    /** What every vault key seals. */
    public Uni<List<VaultKeys.Use>> uses() {
        return keys.uses();
    }

    /** Wraps the next keys of the run under way; tells whether to go on at once. */
    public Uni<Boolean> next() {
        return keys.lockRunning()
                .chain(run -> run.isPresent() && run.get().toKey().equals(keys.activeId())
                        ? batch(run.get())
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> batch(KeyRotation run) {
        return keys.rewrap(pace.batch())
                .chain(wrapped -> wrapped > 0
                        ? keys.save(run.advanced(wrapped)).replaceWith(true)
                        : keys.left().chain(left -> round(run, left)));
    }

    /** Nothing was free: either nothing is left, or others hold the rest and the next tick tries again. */
    private Uni<Boolean> round(KeyRotation run, long left) {
        return left > 0
                ? Uni.createFrom().item(false)
                : keys.save(run.finished(clock.instant())).replaceWith(false);
    }
}
