package org.linli.emergency.event.adapter;

import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Contexts for units of work that no request began, or that go on when the request is over. */
@ApplicationScoped
public class OwnContext {

    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs each command on a context of its own, with the event loop and in the trace of whoever asks for this now. */
    public Executor fromHere() {
        Context here = vertx.getOrCreateContext();
        io.opentelemetry.context.Context trace = io.opentelemetry.context.Context.current();
        return command -> {
            Context own = VertxContext.createNewDuplicatedContext(here);
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> {
                QuarkusContextStorage.INSTANCE.attach(own, trace);
                command.run();
            });
        };
    }
}
