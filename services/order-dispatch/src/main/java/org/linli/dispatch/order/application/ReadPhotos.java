package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.kernel.CommonError;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** Shows photos to whoever sees their order. */
@ApplicationScoped
public class ReadPhotos {

    private final ReadOrders orders;
    private final PhotoStore store;

    ReadPhotos(ReadOrders orders, PhotoStore store) {
        this.orders = orders;
        this.store = store;
    }

    /** What is known of a photo; refused with {@code NOT_FOUND} when it or its order is not for the caller. */
    public Uni<Photo> find(OrderId order, PhotoId id, Scope scope) {
        return orders.photo(order, id, scope)
                .map(found -> found.orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such photo")));
    }

    /** The bytes of a photo that was found. */
    public Uni<byte[]> bytes(Photo photo) {
        return store.read(photo);
    }
}
