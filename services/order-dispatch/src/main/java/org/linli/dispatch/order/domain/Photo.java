package org.linli.dispatch.order.domain;

import java.time.Instant;
import org.linli.kernel.OrderId;

/**
 * A photo kept as proof.
 *
 * @param id the photo
 * @param order the order it was uploaded for
 * @param sha256 hash of its bytes, lower-case hexadecimal
 * @param format what it is
 * @param bytes its size
 * @param at when it arrived
 * @param usedElsewhere the same picture was uploaded for another order before
 */
public record Photo(
        PhotoId id, OrderId order, String sha256, PhotoFormat format, int bytes, Instant at, boolean usedElsewhere) {

    /** The same photo with what was found out about its picture. */
    public Photo usedElsewhere(boolean used) {
        return new Photo(id, order, sha256, format, bytes, at, used);
    }
}
