package org.linli.provider.facility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.provider.facility.domain.Facility;

/** Tells the other services how facilities stand now, in the transaction of the change. */
public interface FacilitySnapshots {

    /** Publishes the full state of each facility. */
    Uni<Void> publish(List<Facility> facilities);
}
