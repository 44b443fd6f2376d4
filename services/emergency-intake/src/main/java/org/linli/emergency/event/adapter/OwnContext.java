package org.linli.emergency.event.adapter;

import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/**
 * Runs each command on a context of its own, as a unit of work needs it that no request began, or that goes on when the
 * request is over. The trace of whoever asks goes with it.
 */
@ApplicationScoped
public class OwnContext implements Executor {

    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public void execute(Runnable command) {
        io.opentelemetry.context.Context trace = io.opentelemetry.context.Context.current();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> {
            QuarkusContextStorage.INSTANCE.attach(context, trace);
            command.run();
        });
    }
}
