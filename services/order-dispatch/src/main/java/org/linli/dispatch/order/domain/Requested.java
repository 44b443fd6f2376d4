package org.linli.dispatch.order.domain;

import java.time.Instant;

/** Taken and stored; nobody has said yet who pays. */
public record Requested(Dossier dossier) implements Unfinished {

    /** The resident or the family pays: nothing to reserve. */
    public Step<Funded> fund(Instant at) {
        RequestRules.requireFundable(request().funding());
        return Step.to(new Funded(dossier), new OrderEvent.Funded(id(), request(), at));
    }
}
