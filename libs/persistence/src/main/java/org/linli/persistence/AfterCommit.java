package org.linli.persistence;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do once the current unit of work is committed, such as waking the outbox relay. Actions are hints: they run on
 * the event loop, must not block, and are lost when the process dies.
 */
public final class AfterCommit {

    private static final String KEY = "linli.unit-of-work";

    private AfterCommit() {}

    /** Runs {@code action} once after the commit; the same action added twice runs once. */
    public static void run(Runnable action) {
        Set<Runnable> actions = actions();
        if (actions == null) {
            throw new IllegalStateException("no unit of work is open. Maybe the caller lacks @UnitOfWork.");
        }
        actions.add(action);
    }

    static boolean isOpen() {
        return actions() != null;
    }

    /** Whether a unit of work is open; false also where none can be, such as on a plain thread. */
    static boolean isOpenHere() {
        return VertxContext.isOnDuplicatedContext() && isOpen();
    }

    static void open() {
        ContextLocals.put(KEY, new LinkedHashSet<Runnable>());
    }

    static void fire() {
        Set<Runnable> actions = actions();
        if (actions != null) {
            actions.forEach(Runnable::run);
        }
    }

    static void close() {
        ContextLocals.remove(KEY);
    }

    private static @Nullable Set<Runnable> actions() {
        return ContextLocals.<Set<Runnable>>get(KEY).orElse(null);
    }
}
