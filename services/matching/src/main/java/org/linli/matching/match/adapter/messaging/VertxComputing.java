package org.linli.matching.match.adapter.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.linli.matching.match.application.Computing;

/** Work on the worker pool, results on the Vert.x context of the caller. */
@ApplicationScoped
class VertxComputing implements Computing {

    @Override
    public <T> Uni<T> onWorker(Supplier<T> work) {
        return backHere(Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    @Override
    public <T> Uni<T> backHere(Uni<T> work) {
        Context here = Vertx.currentContext();
        return here == null ? work : work.emitOn(task -> here.runOnContext(ignored -> task.run()));
    }
}
