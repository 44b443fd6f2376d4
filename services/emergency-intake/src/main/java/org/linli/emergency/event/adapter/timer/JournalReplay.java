package org.linli.emergency.event.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.emergency.event.application.ReplayJournal;

/** Tries every second to give to the database what this machine has kept. */
@ApplicationScoped
class JournalReplay {

    private final ReplayJournal journal;

    JournalReplay(ReplayJournal journal) {
        this.journal = journal;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> replay() {
        return journal.replay();
    }
}
