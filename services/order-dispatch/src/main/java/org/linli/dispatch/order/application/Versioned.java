package org.linli.dispatch.order.application;

import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.ServiceOrder;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** An order with its version, which grows with every change. */
public record Versioned(ServiceOrder order, long version) {

    /** Refused when the caller saw another version. */
    public Versioned seen(long version) {
        requireSeen(version, this.version);
        return this;
    }

    /** The order in the state that a command needs; refused with {@code otherwise} when it is in another. */
    public <S extends ServiceOrder> S as(Class<S> state, DispatchError otherwise) {
        return order.as(state, otherwise);
    }

    static void requireSeen(long seen, long current) {
        if (seen != current) {
            throw Refusal.of(
                    CommonError.CHANGED_MEANWHILE,
                    "version " + seen + " is no longer current\nMaybe read it again and repeat the change.");
        }
    }
}
