package org.linli.emergency.event.adapter.onenet;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** What is agreed with OneNET: a token that proves who sends, and a key when messages are encrypted. */
@ApplicationScoped
class OneNetSecrets {

    private final EmergencyConfig.OneNet config;

    OneNetSecrets(EmergencyConfig config) {
        this.config = config.doors().onenet();
    }

    /** Whether the signature is {@code base64(md5(token + nonce + msg))}; a plus sign may have come as a blank. */
    boolean prove(String msg, String nonce, String signature) {
        return config.token()
                .filter(token -> MessageDigest.isEqual(
                        signature(token, nonce, msg).getBytes(StandardCharsets.UTF_8),
                        signature.replace(' ', '+').getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    static String signature(String token, String nonce, String msg) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("MD5").digest((token + nonce + msg).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message in clear: AES-CBC with PKCS #7 padding, the key being the initialisation vector too. */
    String clear(String msg) {
        return config.aesKey().map(key -> decrypted(key, msg)).orElse(msg);
    }

    private static String decrypted(String key, String msg) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(bytes, "AES"), new IvParameterSpec(bytes));
            return new String(cipher.doFinal(Base64.getDecoder().decode(msg)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableMessage(Fault.INVALID_FORM, "the message is not encrypted with our key");
        }
    }
}
