package org.linli.dispatch.order.application;

import org.linli.dispatch.order.domain.Accepted;
import org.linli.dispatch.order.domain.Cancelled;
import org.linli.dispatch.order.domain.Completed;
import org.linli.dispatch.order.domain.Failed;
import org.linli.dispatch.order.domain.Funded;
import org.linli.dispatch.order.domain.InService;
import org.linli.dispatch.order.domain.Matching;
import org.linli.dispatch.order.domain.Offered;
import org.linli.dispatch.order.domain.Queued;
import org.linli.dispatch.order.domain.Requested;
import org.linli.dispatch.order.domain.ServiceOrder;

/** The states as callers and the database name them. */
public enum StateName {
    REQUESTED,
    FUNDED,
    MATCHING,
    OFFERED,
    QUEUED,
    ACCEPTED,
    IN_SERVICE,
    COMPLETED,
    CANCELLED,
    FAILED;

    /** The name of an order's state. */
    public static StateName of(ServiceOrder order) {
        return switch (order) {
            case Requested requested -> REQUESTED;
            case Funded funded -> FUNDED;
            case Matching matching -> MATCHING;
            case Offered offered -> OFFERED;
            case Queued queued -> QUEUED;
            case Accepted accepted -> ACCEPTED;
            case InService inService -> IN_SERVICE;
            case Completed completed -> COMPLETED;
            case Cancelled cancelled -> CANCELLED;
            case Failed failed -> FAILED;
        };
    }
}
