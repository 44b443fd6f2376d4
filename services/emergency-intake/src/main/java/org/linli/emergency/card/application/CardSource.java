package org.linli.emergency.card.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.kernel.ResidentId;

/** Where emergency cards come from: the registry, which may be down. */
public interface CardSource {

    /** Cards of those of these residents who live and are there; fails while the registry does not answer. */
    Uni<List<EmergencyCard>> cards(List<ResidentId> residents);
}
