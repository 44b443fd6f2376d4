package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoFormat;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.UnderWay;
import org.linli.kernel.OrderId;
import org.linli.persistence.Ids;
import org.linli.persistence.UnitOfWork;

/** Keeps photos of a service: first the bytes, then, in a unit of work, the entry that makes them known. */
@ApplicationScoped
public class UploadPhotos {

    private final ReadOrders orders;
    private final PhotoStore store;
    private final Photos photos;
    private final Ids ids;
    private final Clock clock;

    UploadPhotos(ReadOrders orders, PhotoStore store, Photos photos, Ids ids, Clock clock) {
        this.orders = orders;
        this.store = store;
        this.photos = photos;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the bytes for an order of the caller that is under way; no connection is held meanwhile. */
    public Uni<Photo> keep(By by, OrderId order, byte[] bytes, String sha256) {
        Photo photo = new Photo(
                new PhotoId(ids.next()), order, sha256, PhotoFormat.of(bytes), bytes.length, clock.instant(), false);
        return orders.find(order, by.scope())
                .invoke(found -> found.as(UnderWay.class, DispatchError.NOT_UNDER_WAY))
                .chain(() -> store.store(photo, bytes))
                .replaceWith(photo);
    }

    /** Enters a kept photo, noting whether the same picture was used for another order. */
    @UnitOfWork
    public Uni<Photo> enter(Photo kept, Actor actor) {
        return photos.isUsedElsewhere(kept.order(), kept.sha256())
                .map(kept::usedElsewhere)
                .call(photo -> photos.add(photo, actor));
    }
}
