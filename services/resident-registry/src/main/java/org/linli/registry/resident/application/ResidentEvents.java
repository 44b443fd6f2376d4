package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.linli.registry.resident.domain.ResidentFile;

/** Tells the other services what they may know. Needs an open unit of work. */
public interface ResidentEvents {

    /** Publishes the present state of these files once the unit of work is committed. */
    Uni<Void> publish(List<ResidentFile> files);
}
