package org.linli.dispatch.order.adapter.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Optional members of bodies. */
final class Given {

    private Given() {}

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
