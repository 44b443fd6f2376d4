package org.linli.dispatch.order.adapter.rest;

import java.util.UUID;
import org.linli.dispatch.order.domain.Photo;

/** An uploaded photo; {@code usedElsewhere} when the same picture belongs to another order too. */
public record PhotoView(UUID photoId, String sha256, String mediaType, int bytes, boolean usedElsewhere) {

    static PhotoView of(Photo photo) {
        return new PhotoView(
                photo.id().value(), photo.sha256(), photo.format().mediaType(), photo.bytes(), photo.usedElsewhere());
    }
}
