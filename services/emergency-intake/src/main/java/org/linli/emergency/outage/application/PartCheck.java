package org.linli.emergency.outage.application;

import io.smallrye.mutiny.Uni;

/** Tells whether a part can be used. Every adapter that needs one brings it as a bean. */
public interface PartCheck {

    /** The part. */
    Part part();

    /** Completes when the part can be used, and fails when it cannot; what takes long has failed too. */
    Uni<Void> check();
}
