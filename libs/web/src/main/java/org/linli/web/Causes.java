package org.linli.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks along the causes of a failure. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
