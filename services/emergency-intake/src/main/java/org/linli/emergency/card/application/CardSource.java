package org.linli.emergency.card.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.kernel.ResidentId;

/** Where emergency cards come from: the registry, which may be down. */
public interface CardSource {

    /**
     * Cards of those of these residents who live and are there; fails while the registry does not answer, and with {@link
     * Broken} when it fails at one of them.
     */
    Uni<List<EmergencyCard>> cards(List<ResidentId> residents);

    /** The registry answers, and fails at one of the files. */
    final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Broken(String message) {
            super(message);
        }
    }
}
