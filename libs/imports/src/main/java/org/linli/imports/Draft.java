package org.linli.imports;

import java.util.List;
import java.util.UUID;

/**
 * A row that was read and found right in itself.
 *
 * @param id what it will be stored as
 * @param keys what makes another row the same thing, hashed when it is personal data
 * @param content what will be stored
 * @param <T> kind of thing
 */
public record Draft<T>(UUID id, List<String> keys, T content) {

    public Draft {
        keys = List.copyOf(keys);
    }

    /** Shows no content, so that none slips into a log. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
