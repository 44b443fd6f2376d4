package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.kernel.OrderId;

/** What is known of the photos of orders; their bytes are in the {@link PhotoStore}. */
public interface Photos {

    /** Those of the ids that belong to the order. */
    Uni<List<Photo>> of(OrderId order, Collection<PhotoId> ids);

    /** One photo of the order. */
    Uni<Optional<Photo>> find(OrderId order, PhotoId id);

    /** Whether the same picture was uploaded for another order. */
    Uni<Boolean> isUsedElsewhere(OrderId order, String sha256);

    /** Enters an uploaded photo. */
    Uni<Void> add(Photo photo, Actor actor);
}
