package org.linli.emergency.event.adapter;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Results of another thread, on the context of whoever waits for them: a unit of work goes on only there. */
public final class BackToCaller {

    private BackToCaller() {}

    /** The work, whose result comes to the context on which it was asked for; where there is none, to some thread. */
    public static <T> Uni<T> with(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            @Nullable Context context = Vertx.currentContext();
            Executor back = context == null
                    ? Infrastructure.getDefaultExecutor()
                    : command -> context.runOnContext(ignored -> command.run());
            return work.get().emitOn(back);
        });
    }
}
