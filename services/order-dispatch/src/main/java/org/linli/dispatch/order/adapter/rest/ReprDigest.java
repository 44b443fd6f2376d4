package org.linli.dispatch.order.adapter.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** The header {@code Repr-Digest} (RFC 9530) with SHA-256. */
final class ReprDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");

    private ReprDigest() {}

    /** Hash of the bytes in lower-case hexadecimal; refused unless the header says the same. */
    static String verified(@Nullable String header, byte[] bytes) {
        Matcher matcher = SHA_256.matcher(header == null ? "" : header);
        if (!matcher.find()) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT, "Repr-Digest", "must be sha-256=:<Base64 of the hash>: (RFC 9530)");
        }
        byte[] hash = sha256(bytes);
        if (!MessageDigest.isEqual(hash, Base64.getDecoder().decode(matcher.group(1)))) {
            throw Refusal.ofField(
                    DispatchError.DIGEST_MISMATCH,
                    "Repr-Digest",
                    "the bytes that arrived have another hash\nMaybe the upload was cut off: send it again.");
        }
        return HexFormat.of().formatHex(hash);
    }

    /** The header for a hash in hexadecimal. */
    static String header(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
