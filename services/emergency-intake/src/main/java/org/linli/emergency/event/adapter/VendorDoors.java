package org.linli.emergency.event.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.EmergencyConfig.Sender;
import org.linli.emergency.domain.EmergencyError;
import org.linli.kernel.Refusal;

/**
 * Guards the doors that no token opens, so that calls come in while nobody can sign in: a sender proves who it is by a
 * secret. Whoever cannot is counted and refused with 401.
 */
@ApplicationScoped
public class VendorDoors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final EmergencyConfig.Doors config;
    private final MeterRegistry metrics;
    private final Clock clock;

    VendorDoors(EmergencyConfig config, MeterRegistry metrics, Clock clock) {
        this.config = config.doors();
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Lets in who has proven who it is. */
    public void require(String door, boolean proven) {
        if (!proven) {
            metrics.counter("linli.emergency.doors.refused", "door", door).increment();
            throw Refusal.of(
                    EmergencyError.SIGNATURE_WRONG,
                    "the signature is missing, wrong or too old\nMaybe compare the secret and the clock.");
        }
    }

    /** Lets in a machine that has signed this body a short while ago. */
    public void requireSigned(String door, Proof proof, byte[] body) {
        require(door, isRecent(proof.timestamp()) && isSigned(proof, body));
    }

    private boolean isRecent(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(config.window())
                        <= 0;
    }

    private boolean isSigned(Proof proof, byte[] body) {
        byte[] given = proof.signature().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(config.senders().get(proof.sender()))
                .flatMap(Sender::secret)
                .filter(secret -> MessageDigest.isEqual(signature(secret, proof.timestamp(), body), given))
                .isPresent();
    }

    private static byte[] signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
