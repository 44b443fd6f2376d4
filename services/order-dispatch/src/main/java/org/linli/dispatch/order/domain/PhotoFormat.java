package org.linli.dispatch.order.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.linli.kernel.Refusal;

/** Formats of photos, told by their first bytes; what the sender calls them does not matter. */
public enum PhotoFormat {
    JPEG("image/jpeg", 0, "ffd8ff"),
    PNG("image/png", 0, "89504e470d0a1a0a"),
    WEBP("image/webp", 8, HexFormat.of().formatHex("WEBP".getBytes(StandardCharsets.US_ASCII)));

    private final String mediaType;
    private final int offset;
    private final String signature;

    PhotoFormat(String mediaType, int offset, String signature) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.signature = signature;
    }

    /** The format of these bytes; refused with {@code PHOTO_FORMAT} when it is none of these. */
    public static PhotoFormat of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> format.matches(bytes))
                .findFirst()
                .orElseThrow(() -> Refusal.of(DispatchError.PHOTO_FORMAT, "the body is no JPEG, PNG or WebP picture"));
    }

    /** Media type for HTTP. */
    public String mediaType() {
        return mediaType;
    }

    private boolean matches(byte[] bytes) {
        byte[] wanted = HexFormat.of().parseHex(signature);
        int end = offset + wanted.length;
        return bytes.length > end && Arrays.equals(bytes, offset, end, wanted, 0, wanted.length);
    }
}
