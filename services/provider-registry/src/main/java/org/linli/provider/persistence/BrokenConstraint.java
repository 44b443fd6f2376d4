package org.linli.provider.persistence;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Recognises which constraint of the database a failed write broke. */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    /** Whether a failure was caused by this constraint; PostgreSQL quotes its name in the message. */
    public static Predicate<Throwable> named(String constraint) {
        String quoted = '"' + constraint + '"';
        return failure -> says(failure, quoted);
    }

    private static boolean says(@Nullable Throwable failure, String text) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
