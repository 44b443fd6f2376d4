package org.linli.registry.audit.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access log as it is stored.
 *
 * @param position its key in the table
 * @param columns the text of every column, always in the same order; sealed ones stay sealed, so that the chain holds
 *     when a resident's key is shredded
 */
public record LogLine(long position, List<@Nullable String> columns) {

    public LogLine {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }
}
