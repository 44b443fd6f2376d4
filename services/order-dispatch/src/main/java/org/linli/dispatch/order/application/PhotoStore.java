package org.linli.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import org.linli.dispatch.order.domain.Photo;

/** Where the bytes of photos are kept, by order and hash: storing the same picture twice changes nothing. */
public interface PhotoStore {

    /** Stores durably: when it completes, the bytes survive a crash. */
    Uni<Void> store(Photo photo, byte[] bytes);

    /** Reads what was stored. */
    Uni<byte[]> read(Photo photo);
}
