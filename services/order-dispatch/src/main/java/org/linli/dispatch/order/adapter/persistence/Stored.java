package org.linli.dispatch.order.adapter.persistence;

import org.jspecify.annotations.Nullable;

/** Reads columns that the state of a row guarantees to be filled. */
final class Stored {

    private Stored() {}

    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a column that this state needs is empty");
        }
        return value;
    }
}
