package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.ResidentId;

/** To whom devices belong. Needs an open unit of work. */
public interface Bindings {

    /** The binding of a device, as its source names it; empty when nobody has registered it. */
    Uni<Optional<Binding>> of(String source, String number);

    /**
     * To whom a device belongs.
     *
     * @param resident the resident, if it is bound
     * @param division where it is
     * @param voice whether one can talk through it
     * @param testUntil until when its calls are tests
     */
    record Binding(Optional<ResidentId> resident, String division, boolean voice, Optional<Instant> testUntil) {}
}
