package org.linli.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items the items, in the order of the list
 * @param next give it as {@code after} (or {@code since}) to go on; null at the end
 * @param <T> the item
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Items when the caller names no {@code limit}. */
    public static final int DEFAULT_LIMIT = 50;
    /** Items at the most. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** The limit to apply for what the caller asked. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, MAX_LIMIT);
    }

    /** A page of {@code rows} read with {@code limit + 1}: one row more than fits tells that there is a next page. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(item).toList(), more ? cursor.apply(shown.getLast()) : null);
    }
}
