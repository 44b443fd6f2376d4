package org.linli.city.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The demo password as a Keycloak credential that is already hashed (PBKDF2, RFC 8018). */
final class HashedPassword {

    private static final int ITERATIONS = 1_000;
    private static final int KEY_BITS = 512;
    private static final byte[] SALT = "linli demo, salt".getBytes(StandardCharsets.UTF_8);

    private HashedPassword() {}

    static Map<String, Object> ofDemo() {
        try {
            PBEKeySpec spec = new PBEKeySpec("linli-demo".toCharArray(), SALT, ITERATIONS, KEY_BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "type",
                    "password",
                    "credentialData",
                    Json.write(Map.of("hashIterations", ITERATIONS, "algorithm", "pbkdf2-sha512")),
                    "secretData",
                    Json.write(Map.of("value", base64.encodeToString(hash), "salt", base64.encodeToString(SALT))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("PBKDF2 is missing from this JDK", missing);
        }
    }
}
