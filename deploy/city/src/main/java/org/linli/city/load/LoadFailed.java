package org.linli.city.load;

import org.jspecify.annotations.Nullable;

/** The city could not be loaded; the message is for the person who started it. */
public final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadFailed(String message) {
        super(message);
    }

    LoadFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
