package org.linli.dispatch.order.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.dispatch.order.application.Actor;
import org.linli.dispatch.order.application.Photos;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoFormat;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.kernel.OrderId;

/** {@link Photos} in table {@code photo}. */
@ApplicationScoped
class SqlPhotos implements Photos {

    @Override
    public Uni<List<Photo>> of(OrderId order, Collection<PhotoId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PhotoRow where orderId = :order and id in :ids", PhotoRow.class)
                        .setParameter("order", order.value())
                        .setParameter("ids", ids.stream().map(PhotoId::value).toList())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlPhotos::photo).toList());
    }

    @Override
    public Uni<Optional<Photo>> find(OrderId order, PhotoId id) {
        return of(order, List.of(id)).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Boolean> isUsedElsewhere(OrderId order, String sha256) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from PhotoRow where sha256 = :sha256 and orderId <> :order",
                                Long.class)
                        .setParameter("sha256", sha256)
                        .setParameter("order", order.value())
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<Void> add(Photo photo, Actor actor) {
        PhotoRow row = new PhotoRow();
        row.id = photo.id().value();
        row.orderId = photo.order().value();
        row.sha256 = photo.sha256();
        row.format = photo.format().name();
        row.bytes = photo.bytes();
        row.usedElsewhere = photo.usedElsewhere();
        row.uploadedBy = actor.subject();
        row.uploadedAt = photo.at();
        return Panache.getSession().chain(session -> session.persist(row).chain(session::flush));
    }

    private static Photo photo(PhotoRow row) {
        return new Photo(
                new PhotoId(row.id),
                new OrderId(row.orderId),
                row.sha256,
                PhotoFormat.valueOf(row.format),
                row.bytes,
                row.uploadedAt,
                row.usedElsewhere);
    }
}
