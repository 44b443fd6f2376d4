package org.linli.emergency.event.adapter.onenet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.Settings;
import org.linli.emergency.event.adapter.ThingModel;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;

class OneNetReaderTest {

    private static final String KEY = "0123456789abcdef";
    private static final String DEVICE = "\"productId\":\"00001\",\"deviceName\":\"iot-0001\"";

    @Test
    void theSignatureIsTheMd5OfTokenNonceAndMessageInBase64() {
        // printf abcdefghijklmnopqrstuvwxyz | openssl md5 -binary | base64: the test vector of RFC 1321
        assertThat(OneNetSecrets.signature("abcdefgh", "ijklmnop", "qrstuvwxyz"))
                .isEqualTo("w/zT12GS5AB9+0lsymfhOw==");
        OneNetSecrets secrets = secrets(Map.of("linli.emergency.doors.onenet.token", "abcdefgh"));
        assertThat(secrets.prove("qrstuvwxyz", "ijklmnop", "w/zT12GS5AB9+0lsymfhOw=="))
                .isTrue();
        assertThat(secrets.prove("qrstuvwxyz", "ijklmnop", "w/zT12GS5AB9 0lsymfhOw=="))
                .isTrue();
        assertThat(secrets.prove("qrstuvwxyz", "ijklmnoP", "w/zT12GS5AB9+0lsymfhOw=="))
                .isFalse();
        assertThat(secrets(Map.of()).prove("", "", OneNetSecrets.signature("", "", "")))
                .isFalse();
    }

    @Test
    void anEventSaysWhatHappenedAndWhen() {
        List<Signal> signals = read("{" + DEVICE + ",\"messageType\":\"notify\",\"notifyType\":\"event\",\"data\":{"
                + "\"id\":\"1\",\"params\":{\"fall_alarm\":{\"value\":{\"room\":\"bath\"},\"time\":1524448722123}}}}");
        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(SignalKind.FALL);
            assertThat(signal.sender()).isEqualTo(new Sender.OfDevice("00001:iot-0001", false));
            assertThat(signal.occurredAt()).contains(Instant.ofEpochMilli(1_524_448_722_123L));
            assertThat(signal.statusCode()).contains("fall_alarm");
        });
    }

    @Test
    void propertiesSayEverythingThatIsOn() {
        assertThat(read("{" + DEVICE + ",\"messageType\":\"notify\",\"notifyType\":\"property\",\"data\":{\"params\":{"
                        + "\"SOS\":{\"value\":true},\"battery_low\":{\"value\":1},\"WF\":{\"value\":23.6}}}}"))
                .extracting(Signal::kind)
                .containsExactlyInAnyOrder(SignalKind.SOS, SignalKind.BATTERY_LOW);
    }

    @Test
    void anEventThatNobodyKnowsRings() {
        assertThat(read("{" + DEVICE + ",\"messageType\":\"notify\",\"notifyType\":\"event\",\"data\":{\"params\":{"
                        + "\"identifier1\":{\"value\":1}}}}"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.UNKNOWN_ALARM);
    }

    @Test
    void theLifeCycleIsTheLineOfTheDevice() {
        assertThat(read("{" + DEVICE + ",\"messageType\":\"lifeCycle\",\"data\":{\"status\":\"offline\"}}"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.LINK_LOST);
        assertThat(read("{\"type\":2,\"dev_id\":2016617,\"status\":1,\"at\":1466133706841}"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.LINK_RESTORED);
    }

    @Test
    void dataPointsMayComeAsABatchOfSeveralDevices() {
        List<Signal> signals = read("[{\"type\":1,\"dev_id\":1,\"ds_id\":\"sos\",\"at\":1466133706841,\"value\":1},"
                + "{\"type\":1,\"dev_id\":2,\"ds_id\":\"temperature\",\"at\":1466133706841,\"value\":42}]");
        assertThat(signals).extracting(Signal::kind).containsExactly(SignalKind.SOS, SignalKind.HEARTBEAT);
        assertThat(signals.getFirst().sender()).isEqualTo(new Sender.OfDevice("1", false));
    }

    @Test
    void anEncryptedMessageIsReadWithOurKeyAndWithNoOther() {
        String clear = "{" + DEVICE + ",\"messageType\":\"lifeCycle\",\"data\":{\"status\":\"online\"}}";
        OneNetReader ours = reader(Map.of("linli.emergency.doors.onenet.aes-key", KEY));
        OneNetReader other = reader(Map.of("linli.emergency.doors.onenet.aes-key", "fedcba9876543210"));
        assertThat(ours.read(message(encrypted(clear)))).hasSize(1);
        assertThatThrownBy(() -> other.read(message(encrypted(clear)))).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> ours.read(message(clear))).isInstanceOf(UnreadableMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "{", "[1,2", "{}", "{\"messageType\":\"notify\"}", "{\"deviceName\":\"a\"}", "7"})
    void whatIsNoMessageIsUnreadable(String msg) {
        assertThatThrownBy(() -> read(msg)).isInstanceOf(UnreadableMessage.class);
    }

    private static List<Signal> read(String msg) {
        return reader(Map.of()).read(message(msg));
    }

    private static OneNetReader reader(Map<String, String> settings) {
        EmergencyConfig config = Settings.of(settings);
        return new OneNetReader(new OneNetSecrets(config), new ThingModel(config));
    }

    private static OneNetSecrets secrets(Map<String, String> settings) {
        return new OneNetSecrets(Settings.of(settings));
    }

    private static String encrypted(String clear) {
        try {
            byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key));
            return Base64.getEncoder().encodeToString(cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static RawMessage message(String msg) {
        return new RawMessage(
                "onenet",
                "",
                new RawMessage.Identity.Content(),
                "application/json",
                Body.of(new JsonObject().put("msg", msg).put("nonce", "n").encode()),
                Optional.empty(),
                Instant.EPOCH);
    }
}
