package org.linli.messaging;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ErrorKind;
import org.linli.kernel.Refusal;

/** Tells what is worth trying again for as long as it takes from what is not. */
public final class Failures {

    /**
     * SQLSTATE classes (PostgreSQL appendix A): connection, resources, operator intervention; and single codes:
     * serialisation, deadlock, lock not available.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57");

    private static final Set<String> TRANSIENT_STATES = Set.of("40001", "40P01", "55P03");

    private Failures() {}

    /** Whether the same may succeed later by itself: connections, locks, what another service says is unavailable. */
    public static boolean isTransient(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            switch (t) {
                case Refusal refusal
                when refusal.code().kind() == ErrorKind.UNAVAILABLE -> {
                    return true;
                }
                case PgException sql -> {
                    return isTransient(sql.getSqlState());
                }
                case SQLException sql -> {
                    return isTransient(sql.getSQLState());
                }
                case ClosedChannelException closed -> {
                    return true;
                }
                case IOException io -> {
                    return true;
                }
                case TimeoutException timeout -> {
                    return true;
                }
                default -> {
                    if (t.getClass().getSimpleName().equals("ClosedConnectionException")
                            || t.getClass().getSimpleName().equals("NoStackTraceThrowable")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isTransient(@Nullable String state) {
        return state != null
                && (TRANSIENT_STATES.contains(state)
                        || TRANSIENT_CLASSES.stream().anyMatch(state::startsWith));
    }
}
