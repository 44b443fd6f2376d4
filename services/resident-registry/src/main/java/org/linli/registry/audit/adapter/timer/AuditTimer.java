package org.linli.registry.audit.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.registry.audit.application.CutAccessLog;
import org.linli.registry.audit.application.SealAccessLog;
import org.linli.registry.audit.application.VerifyAccessLog;
import org.linli.registry.jobs.Batches;

/** Drives the sealing of new lines, the verification under way and the cutting of old lines, on whichever replica comes first. */
@ApplicationScoped
class AuditTimer {

    private final SealAccessLog seal;
    private final VerifyAccessLog verify;
    private final CutAccessLog cut;
    private final Batches batches;

    AuditTimer(SealAccessLog seal, VerifyAccessLog verify, CutAccessLog cut, Batches batches) {
        this.seal = seal;
        this.verify = verify;
        this.cut = cut;
        this.batches = batches;
    }

    @Scheduled(
            every = "${linli.registry.access-log.seal-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        return batches.drive("sealing the access log", seal::next);
    }

    @Scheduled(
            every = "${linli.registry.access-log.verify-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> verify() {
        return batches.drive("verifying the access log", verify::next);
    }

    @Scheduled(
            every = "${linli.registry.access-log.cut-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> cut() {
        return batches.drive("cutting the access log", cut::next);
    }
}
