package org.linli.registry.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: what stands at {@code seq} and everything before it. SHA-256 without a secret, so that anybody who
 * holds an old head can check the log without trusting us; who can rewrite the whole table can rewrite the chain too, which
 * is why heads are kept outside.
 *
 * @param seq its number in the chain, from 1 without gaps
 * @param position the line of the access log that it seals
 * @param hash SHA-256 over the hash before it, seq and the line, hexadecimal
 */
public record Seal(long seq, long position, String hash) {

    /** Before the first line. */
    public static final Seal NONE = new Seal(0, 0, "0".repeat(64));

    /** The seal of the line that follows in the chain. */
    public Seal next(LogLine line) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(hash));
        digest.update(number(seq + 1));
        for (String column : line.columns()) {
            add(digest, column);
        }
        return new Seal(seq + 1, line.position(), HexFormat.of().formatHex(digest.digest()));
    }

    /** Lengths keep columns apart; an absent one has the length -1. */
    private static void add(MessageDigest digest, @Nullable String column) {
        if (column == null) {
            digest.update(number(-1));
            return;
        }
        byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
        digest.update(number(bytes.length));
        digest.update(bytes);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
