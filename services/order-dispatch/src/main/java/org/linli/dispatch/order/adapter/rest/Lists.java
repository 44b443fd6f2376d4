package org.linli.dispatch.order.adapter.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.Listed;
import org.linli.dispatch.order.application.Mark;
import org.linli.dispatch.order.application.Versioned;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.web.Page;

/** Pages of sorted lists and their cursors. */
final class Lists {

    private static final Pattern FORM =
            Pattern.compile("([01])_(\\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private Lists() {}

    static Mark mark(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Mark.START;
        }
        Matcher matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
        }
        return new Mark(
                Integer.parseInt(matcher.group(1)),
                Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS),
                UUID.fromString(matcher.group(3)));
    }

    /** A page of what was read with {@code limit + 1}; what a view leaves out is left out of the page. */
    static <T> Page<T> page(List<Listed> found, int limit, Function<Versioned, Optional<T>> view) {
        Page<Listed> page = Page.of(found, limit, Function.identity(), listed -> text(listed.mark()));
        return new Page<>(
                page.items().stream()
                        .map(listed -> view.apply(listed.order()))
                        .flatMap(Optional::stream)
                        .toList(),
                page.next());
    }

    private static String text(Mark mark) {
        return mark.group() + "_" + ChronoUnit.MICROS.between(Instant.EPOCH, mark.at()) + "_" + mark.order();
    }
}
