package org.linli.dispatch.order.domain;

import java.util.List;
import java.util.Optional;

/** What the resident or a relative thinks of the service: 1 to 5 stars, tags, words. */
public record Rating(int stars, List<String> tags, Optional<String> text, String ratedBy) {

    public Rating {
        tags = List.copyOf(tags);
    }
}
