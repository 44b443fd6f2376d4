package org.linli.dispatch.order.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.dispatch.order.application.SweepOrders;

/** Sweeps every second on every replica; timers are rows, so nothing is lost by a restart. */
@ApplicationScoped
class OrderSweeper {

    private final SweepOrders orders;

    OrderSweeper(SweepOrders orders) {
        this.orders = orders;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return orders.sweep();
    }
}
