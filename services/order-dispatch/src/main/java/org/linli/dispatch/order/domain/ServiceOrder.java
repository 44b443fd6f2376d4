package org.linli.dispatch.order.domain;

import java.time.Instant;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;

/**
 * One service for one resident in one time window, at home or at a facility (服务工单). Its life: requested by the resident, the family or a
 * hotline; funded; put to matching; offered to one provider at a time, best candidate first, until one accepts and names
 * the crew, or expects the resident at its facility, or queued for a dispatcher when nobody is left or matching is
 * silent; in service from the first check-in; completed when every crew member, or the resident, has checked out with
 * proof. Until then it can be cancelled, and a dispatcher can let
 * it fail or be planned anew when a caregiver reports that something is in the way.
 *
 * <p>A state is a type, a transition a method of the state that permits it: what cannot happen cannot be written. Each
 * yields a {@link Step}: the next state and the facts it made true. Times and ids are passed in.
 */
public sealed interface ServiceOrder permits Unfinished, Completed, Cancelled, Failed {

    /** What it carries from state to state. */
    Dossier dossier();

    /** The order. */
    default OrderId id() {
        return dossier().id();
    }

    /** What was asked for. */
    default Request request() {
        return dossier().request();
    }

    /** Takes an order. */
    static Step<Requested> request(OrderId id, Request request, Instant at) {
        return Step.to(new Requested(Dossier.of(id, request)), new OrderEvent.Requested(id, request, at));
    }

    /** This order in the state that a command needs; refused with {@code otherwise} when it is in another. */
    default <S extends ServiceOrder> S as(Class<S> state, DispatchError otherwise) {
        if (state.isInstance(this)) {
            return state.cast(this);
        }
        throw Refusal.of(otherwise, "the order is " + getClass().getSimpleName() + "\nMaybe read it again.");
    }
}
