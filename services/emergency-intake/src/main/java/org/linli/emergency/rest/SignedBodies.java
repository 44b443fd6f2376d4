package org.linli.emergency.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Bodies signed by a machine that has no account: HMAC-SHA256 in hex over the seconds since 1970, a full stop and the body,
 * not older than five minutes.
 */
public final class SignedBodies {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private SignedBodies() {}

    /** Whether the body was signed with the secret a short while ago. */
    public static boolean isSigned(
            String secret, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        return timestamp != null
                && signature != null
                && SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(WINDOW)
                        <= 0
                && MessageDigest.isEqual(
                        bytes(signature(secret, timestamp, body)), bytes(signature.toLowerCase(Locale.ROOT)));
    }

    private static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            mac.update(bytes(timestamp + "."));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this JDK", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
