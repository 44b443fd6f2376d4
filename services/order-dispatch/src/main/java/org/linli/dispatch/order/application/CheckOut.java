package org.linli.dispatch.order.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.dispatch.order.domain.Signature;

/** Leaving: photos uploaded before, and a signature or why there is none. */
public record CheckOut(VisitCommand visit, List<PhotoId> photos, Signature signature, Optional<String> note) {

    public CheckOut {
        photos = List.copyOf(photos);
    }

    List<PhotoId> allPhotos() {
        Stream<PhotoId> image = switch (signature) {
            case Signature.Signed signed -> Stream.of(signed.image());
            case Signature.CannotSign cannot -> Stream.empty();
        };
        return Stream.concat(photos.stream(), image).distinct().toList();
    }
}
